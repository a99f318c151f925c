import type { Page } from '@playwright/test';

/** Words within `selector` of which one part stands on another line, though nothing in them allows a break. */
export const brokenWords = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate((within) => {
    const isBroken = (text: Text, { 0: word, index }: RegExpExecArray) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = [...range.getClientRects()].map(({ top }) => top);
      return Math.max(...tops) - Math.min(...tops) > range.getBoundingClientRect().height / 4;
    };
    const texts = [...document.querySelectorAll(within)].flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text));
    return texts.flatMap((text) => [...text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter((word) => isBroken(text, word)).map(([word]) => word));
  }, selector);

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * HarfBuzz's subsetter, which harfbuzzjs ships beside its shaper and does not wrap. The module imports nothing, so it is
 * instantiated as it is; names are those of hb-subset.h.
 */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_SETS_DROP_TABLE_TAG and HB_SUBSET_SETS_NAME_ID. */
const writable = 2;
const noHinting = 1;
const droppedTables = 3;
const keptNames = 4;

/** Of no use to horizontal text at any size: vertical metrics, style data, hinting of old systems. */
const uselessTables = ['vhea', 'vmtx', 'VVAR', 'VORG', 'BASE', 'STAT', 'gasp', 'meta', 'DSIG', 'hdmx', 'VDMX', 'LTSH'];
/** Copyright, family, style, PostScript name, licence and its address: the OFL wants notice and licence to stay with the font. */
const nameIds = [0, 1, 2, 6, 13, 14];

export interface Subset {
  readonly codePoints: Iterable<number>;
  /** For a variable font: the weight to fix it at. */
  readonly weight?: number;
}

let loading: Subsetter | undefined;

/**
 * Cuts a TrueType font down to some characters and what shaping makes of them, without hinting.
 * @throws {Error} when the bytes are no font that HarfBuzz can cut
 */
export function subsetFont(sfnt: Uint8Array, subset: Subset): Uint8Array {
  const hb = (loading ??= loadSubsetter());
  const data = hb.malloc(sfnt.byteLength);
  bytesOf(hb).set(sfnt, data);
  const blob = hb.hb_blob_create(data, sfnt.byteLength, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = subsetInput(hb, face, subset);
  const result = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(data);
  if (result === 0) throw new Error('HarfBuzz could not cut these bytes: give a TrueType font.');
  return takeFont(hb, result);
}

function loadSubsetter(): Subsetter {
  const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const subsetter = exports as unknown as Subsetter;
  subsetter._initialize();
  return subsetter;
}

/** The memory may have grown, and then an older view of it is empty. */
const bytesOf = (hb: Subsetter) => new Uint8Array(hb.memory.buffer);

function subsetInput(hb: Subsetter, face: number, { codePoints, weight }: Subset): number {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, noHinting);
  const characters = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) hb.hb_set_add(characters, codePoint);
  for (const table of uselessTables) hb.hb_set_add(hb.hb_subset_input_set(input, droppedTables), tag(table));
  const names = hb.hb_subset_input_set(input, keptNames);
  hb.hb_set_clear(names);
  for (const id of nameIds) hb.hb_set_add(names, id);
  if (weight !== undefined) hb.hb_subset_input_pin_axis_location(input, face, tag('wght'), weight);
  return input;
}

function takeFont(hb: Subsetter, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const font = bytesOf(hb).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return font;
}

const tag = (name: string): number => Array.from(name).reduce((value, letter) => ((value << 8) | letter.charCodeAt(0)) >>> 0, 0);

/** What a share link is told by, apart from its format: pages without an estimator ask no more than this. */

export const versionKey = 'estimate';

/** The one answer of a link that another page than the estimator asks for. */
export const audienceKey = 'a';

/** Whether a fragment, with its `#`, is a share link and not the id of a place on the page. */
export const isShareFragment = (hash: string): boolean => hash.startsWith(`#${versionKey}=`);

/** Characters; a browser takes more. The longest honest link has less: every text at its limit, in letters that an address writes with nine. */
export const longestFragment = 120_000;

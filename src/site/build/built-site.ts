/** Where the site is served. */
export interface SitePlace {
  /** Base path, with both slashes. */
  readonly base: string;
  /** The site's own address, for canonical links. */
  readonly address: string;
}

/** A site that has just been built. */
export interface BuiltSite extends SitePlace {
  /** Folder of the built site. */
  readonly dir: string;
  /** Folder of the project. */
  readonly root: string;
}

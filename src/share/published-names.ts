/** The published JSON Schemas; the schemas themselves are read at build only. */
export const schemaNames = ['request', 'partner-prices'] as const;

export type SchemaName = (typeof schemaNames)[number];

/** Path of a published schema below the site's base. */
export const schemaPath = (name: SchemaName): string => `schema/${name}.json`;

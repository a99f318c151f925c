declare const brand: unique symbol;

/** A value that has been checked to be a `Name`; nothing at run time, a wall at compile time. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

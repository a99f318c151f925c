/** A mail address says of itself what it is; a scheme and an identifier, such as `0225:931402820`, do not. BT-34 and BT-49. */
export const isMailAddress = (electronicAddress: string): boolean => electronicAddress.includes('@');

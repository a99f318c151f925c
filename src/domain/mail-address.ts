/** Of the forms that RFC 5322 allows, those that people have: nothing quoted, no comment, one address. */
export const mailAddress = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/u;

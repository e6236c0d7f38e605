/** The language of what a Japanese release puts in Latin letters in brackets behind a person. */
export const GLOSS_LOCALE = 'en';

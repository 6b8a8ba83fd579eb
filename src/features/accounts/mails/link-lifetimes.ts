/** How long the links of mails work. */
export const RESET_LINK = { seconds: 3_600, lifetime: 'an hour' } as const;
export const CONFIRMATION_LINK = { seconds: 86_400, lifetime: 'a day' } as const;

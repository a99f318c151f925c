import { useProfile } from './use-profile.ts';

/** The logo of a partner who resells, as a data address; nothing for anybody else. */
export const usePartnerLogo = (isResale: boolean): string | undefined => useProfile(isResale)?.logo?.dataUrl;

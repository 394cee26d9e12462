export function findFirefox(): string | null;
export function findWebKit(): { readonly driver: string; readonly browser: string } | null;

const name = 'comptoir_session';

export function sessionCookie(
  token: string,
  { maxAge, secure }: { maxAge: number; secure: boolean },
): string {
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;
}

/** Tells the browser to forget it. */
export function endedCookie({ secure }: { secure: boolean }): string {
  return sessionCookie('', { maxAge: 0, secure });
}

export function tokenInCookies(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

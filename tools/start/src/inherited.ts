/** What any program needs, and nothing of npm's or the user's own settings. */
export function inherited(): Record<string, string | undefined> {
  const { PATH, HOME, LANG, TZ, TMPDIR, NODE_OPTIONS, NODE_EXTRA_CA_CERTS } = process.env;
  return { PATH, HOME, LANG, TZ, TMPDIR, NODE_OPTIONS, NODE_EXTRA_CA_CERTS };
}

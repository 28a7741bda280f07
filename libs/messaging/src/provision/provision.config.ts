/** Where the provisioner connects, with its own credentials: the argument, or NATS_URL. */
export function provisionerUrl(given?: string): string {
  const url = given ?? process.env.NATS_URL;
  if (!url)
    throw new Error(
      'Give the address of NATS with the credentials of the provisioner: as argument, or as NATS_URL',
    );
  return url;
}

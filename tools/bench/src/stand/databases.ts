import { type ServiceName, services } from '@comptoir/contracts';
import { randomPassword } from '@comptoir/tool-servers';
import { Client } from 'pg';

/** A database and a role for each service, as in production; gives the address of each. */
export async function makeDatabases(adminUrl: string): Promise<Record<ServiceName, string>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const addresses: [ServiceName, string][] = [];
    for (const service of services) {
      const name = `comptoir_${service}`;
      const password = randomPassword();
      await client.query(`create role ${name} login password '${password}'`);
      await client.query(`create database ${name} owner ${name} encoding 'UTF8' template template0`);
      const url = new URL(adminUrl);
      url.username = name;
      url.password = password;
      url.pathname = `/${name}`;
      addresses.push([service, url.href]);
    }
    return Object.fromEntries(addresses) as Record<ServiceName, string>;
  } finally {
    await client.end();
  }
}

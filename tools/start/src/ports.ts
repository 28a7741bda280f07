import { isFree } from '@comptoir/tool-servers';
import { say, Trouble } from './screen';

const USUAL = 3000;

/** The port of the public address: PORT when it is given (and then that one or none), 3000 or the next free one otherwise. */
export async function publicPort(wanted: string | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== '') {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Trouble(`PORT must be a number from 1 to 65535, not "${wanted}".`);
    if (!(await isFree(port)))
      throw new Trouble(
        `Port ${port} is taken. Stop what listens there, or choose another with PORT=… npm start.`,
      );
    return port;
  }
  for (let port = USUAL; port < USUAL + 1000; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== USUAL) say(`Port ${USUAL} is taken; using ${port} (choose one with PORT=… npm start).`);
    return port;
  }
  throw new Trouble(`No port from ${USUAL} to ${USUAL + 999} is free. Choose one with PORT=… npm start.`);
}

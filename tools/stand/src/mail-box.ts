import { join } from 'node:path';
import { freePorts, supervise, type Supervised } from '@comptoir/tool-servers';

/** The mail catcher as a process: the SMTP server of a stand, and the place where it looks e-mails up. */
export interface MailBox {
  readonly smtpUrl: string;
  readonly apiUrl: string;
  /** Every message caught: its Message-ID and its recipients. */
  messages(): Promise<{ messageId: string; to: string[] }[]>;
  /** What somebody got, newest first, as the catcher's API shows it. */
  lettersTo(address: string): Promise<Letter[]>;
  /** Ends it; what it caught stays. */
  down(): Promise<void>;
  /** Starts it again on the same ports. */
  up(): Promise<void>;
}

export interface Letter {
  readonly Subject: string;
  readonly Text: string;
  readonly HTML: string;
  readonly Attachments: readonly { readonly FileName: string; readonly ContentType: string }[];
}

interface ListedMessage {
  /** The catcher's own: one for each time that a message arrived. */
  readonly ID: string;
  readonly MessageID: string;
  readonly To: { readonly Address: string }[];
}

export async function startMailBox(root: string, folder: string): Promise<MailBox> {
  const [smtpPort, httpPort] = await freePorts(2);
  const apiUrl = `http://127.0.0.1:${httpPort}`;
  let child: Supervised | undefined;
  const up = async () => {
    child = supervise({
      command: process.execPath,
      args: [join(root, 'tools', 'mail-catcher', 'dist', 'main.js')],
      env: {
        PATH: process.env.PATH,
        MAIL_FOLDER: folder,
        SMTP_PORT: String(smtpPort),
        HTTP_PORT: String(httpPort),
        MAIL_KEPT: '1000000',
      },
    });
    await child.line(/^ready /, 60_000);
  };
  await up();
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    apiUrl,
    up,
    down: async () => void (await child?.stop()),
    messages: async () =>
      (await listed(apiUrl)).map(({ MessageID, To }) => ({
        messageId: MessageID,
        to: To.map(({ Address }) => Address),
      })),
    lettersTo: async (address) => {
      const theirs = (await listed(apiUrl)).filter(({ To }) => To.some((one) => one.Address === address));
      return Promise.all(
        theirs.map(
          async ({ ID }) => (await (await fetch(`${apiUrl}/api/v1/message/${ID}`)).json()) as Letter,
        ),
      );
    },
  };
}

async function listed(apiUrl: string): Promise<ListedMessage[]> {
  // Newest first: what arrives while the pages are read moves the others on, and they are listed again.
  const found = new Map<string, ListedMessage>();
  for (let start = 0; ;) {
    const response = await fetch(`${apiUrl}/api/v1/messages?start=${start}&limit=500`);
    const { messages } = (await response.json()) as { messages: ListedMessage[] };
    if (messages.length === 0) return [...found.values()];
    for (const message of messages) found.set(message.ID, message);
    start += messages.length;
  }
}

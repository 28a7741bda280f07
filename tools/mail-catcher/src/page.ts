import type { FastifyInstance, FastifyReply } from 'fastify';
import { html, type Html, join } from './html';
import type { MailStore } from './mail-store';
import { type Address, type MessageSummary, type MessageView, parse, viewOf } from './message';
import { searchOf } from './search';

const PAGE = 100;
const OWN_STYLE_ONLY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";
/** A caught message is hostile until proven otherwise: no script, no form, no request to anywhere. */
const CAGED = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/** The list and the message as pages. A message's HTML is shown in a sandboxed frame, cut off from the network. */
export function addPages(app: FastifyInstance, store: MailStore): void {
  app.get<{ Querystring: { q?: string; start?: string } }>('/', ({ query }, reply) => {
    const found = store.list().filter(searchOf(query.q ?? ''));
    const start = Math.max(0, Math.trunc(Number(query.start ?? 0)) || 0);
    return page(
      reply,
      listPage(found.slice(start, start + PAGE), { query: query.q ?? '', start, found: found.length }),
    );
  });

  app.get<{ Params: { id: string } }>('/message/:id', async ({ params }, reply) => {
    const summary = store.find(params.id);
    if (!summary)
      return page(reply.code(404), frame('Message introuvable', html`<p>Ce message n'est plus là.</p>`));
    store.markRead([summary.ID]);
    return page(reply, messagePage(viewOf(await parse(store.raw(summary.ID)), summary)));
  });

  app.get<{ Params: { id: string } }>('/message/:id/html', async ({ params }, reply) => {
    const summary = store.find(params.id);
    const mail = summary && (await parse(store.raw(summary.ID)));
    return reply
      .header('content-security-policy', CAGED)
      .type('text/html; charset=utf-8')
      .send(mail && typeof mail.html === 'string' ? mail.html : '');
  });

  app.post('/delete-all', (_request, reply) => {
    store.drop(store.list().map((message) => message.ID));
    return reply.redirect('/', 303);
  });
}

function page(reply: FastifyReply, content: Html) {
  return reply
    .header('content-security-policy', OWN_STYLE_ONLY)
    .type('text/html; charset=utf-8')
    .send(String(content));
}

function listPage(messages: MessageSummary[], at: { query: string; start: number; found: number }): Html {
  const link = (start: number, text: string) =>
    html`<a href="/?q=${encodeURIComponent(at.query)}&amp;start=${start}">${text}</a> `;
  return frame(
    `${at.found} messages`,
    html`<form class="bar">
        <input
          type="search"
          name="q"
          value="${at.query}"
          placeholder="Rechercher"
          aria-label="Rechercher"
        /><button>Chercher</button> <span>${at.found} messages</span
        ><button formaction="/delete-all" formmethod="post">Tout supprimer</button>
      </form>
      <table>
        <thead>
          <tr>
            <th>Reçu</th>
            <th>De</th>
            <th>À</th>
            <th>Objet</th>
            <th>Pièces</th>
          </tr>
        </thead>
        <tbody>
          ${join(
            messages.map(
              (message) =>
                html`<tr class="${message.Read ? '' : 'unread'}">
                  <td><time>${momentOf(message.Created)}</time></td>
                  <td>${nameOf(message.From)}</td>
                  <td>${[...message.To, ...message.Bcc].map(nameOf).join(', ')}</td>
                  <td>
                    <a href="/message/${message.ID}">${message.Subject || '(sans objet)'}</a
                    ><small>${message.Snippet}</small>
                  </td>
                  <td>${message.Attachments || ''}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
      <nav>
        ${at.start > 0 ? link(Math.max(0, at.start - PAGE), 'Plus récents') : ''}${at.start + PAGE < at.found ? link(at.start + PAGE, 'Plus anciens') : ''}
      </nav>`,
    at.query === '' && at.start === 0,
  );
}

function messagePage(message: MessageView): Html {
  const addresses = (list: Address[]) =>
    list.map((address) => `${address.Name} <${address.Address}>`.trim()).join(', ');
  return frame(
    message.Subject || '(sans objet)',
    html`<nav><a href="/">Tous les messages</a> · <a href="/api/v1/message/${message.ID}/raw">Source</a></nav>
      <h1>${message.Subject || '(sans objet)'}</h1>
      <dl>
        <dt>De</dt>
        <dd>${addresses([message.From])}</dd>
        <dt>À</dt>
        <dd>${addresses([...message.To, ...message.Cc, ...message.Bcc])}</dd>
        <dt>Date</dt>
        <dd>${momentOf(message.Date)}</dd>
        <dt>Identifiant</dt>
        <dd>${message.MessageID}</dd>
      </dl>
      <ul>
        ${join(
          message.Attachments.map(
            (file) =>
              html`<li>
                <a href="/api/v1/message/${message.ID}/part/${file.PartID}"
                  >${file.FileName || file.ContentType}</a
                >
                (${Math.ceil(file.Size / 1024)} Kio)
              </li>`,
          ),
        )}
      </ul>
      ${message.HTML ? html`<iframe sandbox="" title="Message" src="/message/${message.ID}/html"></iframe>` : ''}
      ${message.Text ? html`<pre>${message.Text}</pre>` : ''}`,
  );
}

function frame(title: string, body: Html, live = false): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Courrier de Comptoir</title>
        ${live ? html`<meta http-equiv="refresh" content="5" />` : ''}
        <meta name="viewport" content="width=device-width" />
        <style>
          body {
            font:
              15px/1.45 system-ui,
              sans-serif;
            margin: 1rem auto;
            max-width: 80rem;
            padding: 0 1rem;
            color: #1c2430;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            text-align: left;
            padding: 0.4rem 0.6rem;
            border-bottom: 1px solid #dde2e8;
            vertical-align: top;
          }
          .unread a {
            font-weight: 600;
          }
          small {
            display: block;
            color: #5b6675;
            max-width: 45rem;
            overflow: hidden;
            white-space: nowrap;
            text-overflow: ellipsis;
          }
          .bar {
            display: flex;
            gap: 0.6rem;
            align-items: center;
            margin-bottom: 1rem;
          }
          .bar input {
            flex: 1;
            padding: 0.4rem;
          }
          .bar button {
            padding: 0.4rem 0.8rem;
          }
          iframe {
            width: 100%;
            height: 60vh;
            border: 1px solid #dde2e8;
          }
          dl {
            display: grid;
            grid-template-columns: max-content 1fr;
            gap: 0.2rem 1rem;
          }
          dt {
            color: #5b6675;
          }
          dd {
            margin: 0;
          }
          pre {
            white-space: pre-wrap;
            background: #f5f7f9;
            padding: 1rem;
          }
          a {
            color: #1a5fb4;
          }
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

const nameOf = (address: Address) => address.Name || address.Address;
const momentOf = (instant: string) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(instant));

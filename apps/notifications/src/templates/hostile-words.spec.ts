import { aPaper } from '@comptoir/testing';
import { JSDOM, ResourceLoader } from 'jsdom';
import { reminderWords } from './reminder-words';
import { check, write, type TemplateText } from './template';

/** What has run in a reader's window or in other people's templates, each of which calls `ran` or fetches the canary. */
const markup = [
  '<script>ran()</script>',
  '<SCRIPT SRC=//canary.example/x.js></SCRIPT>',
  '<scr<script>ipt>ran()</scr</script>ipt>',
  '<img src=x onerror=ran()>',
  '<img src="http://canary.example/pixel.gif">',
  '<img srcset="//canary.example/a.png 1x">',
  '<picture><source srcset="//canary.example/b.png"><img></picture>',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<svg><use href="//canary.example/x.svg#a"></use></svg>',
  '<svg><a xlink:href="javascript:ran()"><text y="20">a</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=ran()>',
  '<iframe src="javascript:ran()"></iframe>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<object data="//canary.example/x.swf"></object>',
  '<embed src="//canary.example/x.swf">',
  '<link rel=stylesheet href="//canary.example/x.css">',
  '<style>@import "//canary.example/x.css"; p { background: url(//canary.example/y) }</style>',
  '<base href="//canary.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:ran()">',
  '<body onload=ran()>',
  '<details open ontoggle=ran()>x</details>',
  '<video poster="//canary.example/p.png" autoplay onplay=ran()><source src=x onerror=ran()></video>',
  '<audio src="//canary.example/a.mp3" autoplay></audio>',
  '<input autofocus onfocus=ran()>',
  '<form action="//canary.example/"><button formaction="javascript:ran()">x</button></form>',
  '<a href="javascript:ran()">x</a>',
  '<a href="JaVaScRiPt:ran()">x</a>',
  '<a href="java&#x0a;script:ran()">x</a>',
  '<a href="&#106;avascript:ran()">x</a>',
  '<a href="\u0001javascript:ran()">x</a>',
  '<a href="data:text/html,<script>ran()</script>">x</a>',
  '<a href="vbscript:ran()">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="//canary.example/">x</a>',
  '<p style="background:url(http://canary.example/s)">x</p>',
  '<p style="width:expression(ran())">x</p>',
  '<p style="color:red;-moz-binding:url(//canary.example/x.xml#a)">x</p>',
  '<table background="//canary.example/t.png"><tr><td background="//canary.example/u.png">x</td></tr></table>',
  '<p onmouseover=ran() onclick="ran()">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript>',
  '<textarea></textarea><img src=x onerror=ran()>',
  '<!--><img src=x onerror=ran()>-->',
  '<![CDATA[<img src=x onerror=ran()>]]>',
  '<template><img src=x onerror=ran()></template>',
  '"><img src=x onerror=ran()>',
  "' onmouseover='ran()",
  '&lt;img src=x onerror=ran()&gt;',
  '＜img src=x onerror=ran()＞',
];
const engines = [
  '{{7*7}}',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{{constructor.constructor("ran()")()}}',
  '{{ client["constructor"]["constructor"] }}',
  '{{ client.__proto__.polluted }}',
  '{{ client.toString.constructor }}',
  '{{ liste_devis.constructor }}',
  '{{ client | map: "constructor" }}',
  '{{ client.nom | split: "" | map: "__proto__" }}',
  '{% assign __proto__ = client %}{{ __proto__.polluted }}',
  '{% capture constructor %}x{% endcapture %}{{ constructor.constructor }}',
  '{% include "/etc/passwd" %}',
  '{% render "../../package.json" %}',
  '{% layout "http://canary.example/l" %}',
  '{% for a in (1..1000000000) %}x{% endfor %}',
  '{% assign r = (1..999) %}{% for a in r %}{% for b in r %}{% for c in r %}x{% endfor %}{% endfor %}{% endfor %}',
  `{% assign x = "xxxxxxxxxxxxxxxxxxxx" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`,
  '{{ client.nom | replace: "e", "eeeeeeeeeeeeeeeeeeee" | replace: "e", "eeeeeeeeeeeeeeeeeeee" | replace: "e", "eeeeeeeeeeeeeeeeeeee" | replace: "e", "eeeeeeeeeeeeeeeeeeee" }}',
  '{{ "now" | date: "%1000000000Y" }}',
  '{{ client | json }}',
  '{% raw %}{{ 7 | times: 7 }}',
  '{% tablerow a in (1..100000000) %}x{% endtablerow %}',
  `${'{% if true %}'.repeat(20_000)}`,
  '{{'.repeat(10_000),
];

/** A reader that runs everything and fetches everything. */
async function opened(html: string) {
  const told = { ran: 0, fetched: [] as string[] };
  class Canary extends ResourceLoader {
    override fetch(url: string): null {
      told.fetched.push(url);
      return null;
    }
  }
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    resources: new Canary(),
    url: 'http://reader.example/',
    beforeParse: (own) => Object.assign(own, { ran: () => told.ran++ }),
  });
  const elements = [...window.document.querySelectorAll('body *')];
  for (const element of elements)
    for (const kind of ['mouseover', 'focus', 'click', 'toggle', 'error', 'load'])
      element.dispatchEvent(new window.Event(kind));
  await new Promise((done) => window.setTimeout(done, 5));
  const attributes = elements.flatMap((element) => [...element.attributes]);
  window.close();
  return { ...told, attributes, names: elements.map(({ tagName }) => tagName) };
}

/** Nothing ran, nothing was fetched, and there is nothing that another reader would run or fetch. */
const harmless = async (html: string) => {
  const { ran, fetched, attributes, names } = await opened(html);
  const wrong = attributes.filter(
    ({ name, value }) =>
      !['style', 'href', 'rel', 'colspan', 'rowspan'].includes(name) ||
      (name === 'href' && !/^(https?|mailto|tel):/i.test(value)) ||
      (name === 'style' && /url|expression|binding|import/i.test(value)),
  );
  const forbidden = names.filter((name) =>
    /SCRIPT|STYLE|IMG|IFRAME|OBJECT|EMBED|LINK|META|SVG|FORM/i.test(name),
  );
  return { ran, fetched, wrong: wrong.map(({ name, value }) => `${name}=${value}`), forbidden };
};
const nothing = { ran: 0, fetched: [], wrong: [], forbidden: [] };
const inFrench = (template: TemplateText, words: object) => write({ ...template, language: 'fr' }, words);
const named = (name: string) => {
  const paper = aPaper();
  return reminderWords([{ ...paper, customer: { ...paper.customer, name } }], 'fr');
};

it('the reader that it is tried with runs and fetches what it is given', async () => {
  expect(await harmless('<p><script>ran()</script><img src=x onerror=ran()></p>')).toMatchObject({ ran: 2 });
  const { fetched } = await opened('<script src="http://canary.example/x.js"></script>');
  expect(fetched).toEqual(['http://canary.example/x.js']);
});

it.each(markup)('as the words of a message and as a name, in text and in markup: %s', async (text) => {
  for (const format of ['TEXT', 'HTML'] as const) {
    const written = inFrench({ subject: 'x', body: '{{ client.nom }}', format }, named(text));
    expect(await harmless(written.html)).toEqual(nothing);
    const said = inFrench({ subject: 'x', body: `{% raw %}${text}{% endraw %}`, format }, named('Durand'));
    expect(await harmless(said.html)).toEqual(nothing);
  }
});

describe('what other engines would work out', () => {
  it.each(engines.map((text) => [text.slice(0, 60), text] as const))('%s', (_, text) => {
    const outcomes = (['TEXT', 'HTML'] as const).map((format) => {
      const template = { subject: 'x', body: text, format };
      try {
        check(template, 'QUOTE_REMINDER');
        return inFrench(template, named('Durand')).text;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    });
    for (const outcome of outcomes) {
      expect(outcome).not.toMatch(/\b49\b|function|native code|\[object|root:|"name": "comptoir"|polluted/);
      expect(outcome?.length ?? 0).toBeLessThanOrEqual(200_000);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('counts nothing up for everybody', () => {
    for (const body of ['{% increment __proto__ %}', '{% increment constructor %}{% decrement toString %}'])
      inFrench({ subject: 'x', body, format: 'TEXT' }, named('Durand'));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(`${{}.constructor.name} ${typeof {}.toString}`).toBe('Object function');
  });

  it('in a tenth of a second each', () => {
    const started = process.cpuUsage();
    for (const body of engines)
      try {
        check({ subject: 'x', body, format: 'HTML' }, 'QUOTE_REMINDER');
      } catch {
        continue;
      }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000 / engines.length).toBeLessThan(100);
  });
});

it.each([...engines, ...markup].map((text) => [text.slice(0, 60), text] as const))(
  'a name is never a template: %s',
  (_, text) => {
    const name = text.slice(0, 2_000);
    const written = inFrench(
      { subject: '{{ client.nom }}', body: '{{ client.nom }}', format: 'TEXT' },
      named(name),
    );
    expect(written.subject).toBe(name.replace(/\s+/g, ' ').trim());
  },
);

import { outcomeOf } from './mail-outcome';

describe('a failed attempt', () => {
  it.each([
    [{ responseCode: 550, command: 'RCPT TO', code: 'EENVELOPE' }, 'rejected'],
    [{ responseCode: 554, command: 'DATA', code: 'EMESSAGE' }, 'rejected'],
    [{ responseCode: 450, command: 'RCPT TO' }, 'later'],
    [{ responseCode: 452, command: 'DATA' }, 'later'],
    [{ responseCode: 421, command: 'DATA' }, 'down'],
    [{ responseCode: 421, command: 'CONN' }, 'down'],
    [{ responseCode: 554, command: 'CONN' }, 'down'],
    [{ code: 'ECONNREFUSED' }, 'down'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN' }, 'down'],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'ambiguous'],
    [{ code: 'ETIMEDOUT', command: 'DATA' }, 'ambiguous'],
    [{}, 'ambiguous'],
  ])('%j is %s', (error, kind) => {
    expect(outcomeOf(error).kind).toBe(kind);
  });
});

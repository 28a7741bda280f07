import { outcomeOf } from './mail-outcome';

describe('a failed attempt', () => {
  it.each([
    [{ responseCode: 550, command: 'RCPT TO', code: 'EENVELOPE' }, false, 'rejected'],
    [{ responseCode: 554, command: 'DATA', code: 'EMESSAGE' }, true, 'rejected'],
    [{ responseCode: 450, command: 'RCPT TO' }, false, 'later'],
    [{ responseCode: 452, command: 'DATA' }, true, 'later'],
    [{ responseCode: 421, command: 'DATA' }, true, 'down'],
    [{ responseCode: 554, command: 'CONN' }, false, 'down'],
    [{ code: 'ESOCKET', command: 'CONN' }, false, 'down'],
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'ambiguous'],
    [{ code: 'ETIMEDOUT' }, true, 'ambiguous'],
    [{ code: 'EENVELOPE' }, false, 'rejected'],
    [{}, false, 'down'],
  ])('%j, begun %s, is %s', (error, begun, kind) => {
    expect(outcomeOf(error, begun).kind).toBe(kind);
  });
});

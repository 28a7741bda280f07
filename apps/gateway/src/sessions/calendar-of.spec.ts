import { calendarOf } from './calendar-of';

const paris = { storeId: 'paris', timeZone: 'Europe/Paris' };
const lyon = { storeId: 'lyon', timeZone: 'Europe/Paris' };
const reunion = { storeId: 'reunion', timeZone: 'Indian/Reunion' };
const martinique = { storeId: 'martinique', timeZone: 'America/Martinique' };
/** 22:30 on the 24th in Paris, 1:30 on the 25th on La Réunion, 17:30 on the 24th on Martinique. */
const lateEvening = new Date('2026-11-24T21:30:00Z');

describe('what day it is for a user', () => {
  it('is the day at home, and says where it is another one', () => {
    expect(calendarOf([paris, reunion, martinique], 'reunion', lateEvening)).toEqual({
      today: '2026-11-25',
      timeZone: 'Indian/Reunion',
      timeZones: ['America/Martinique', 'Europe/Paris', 'Indian/Reunion'],
      elsewhere: [
        { storeId: 'paris', today: '2026-11-24' },
        { storeId: 'martinique', today: '2026-11-24' },
      ],
    });
  });

  it('is the day where the most stores are for those who are at home in none', () => {
    expect(calendarOf([reunion, paris, lyon], null, lateEvening)).toEqual({
      today: '2026-11-24',
      timeZone: 'Europe/Paris',
      timeZones: ['Europe/Paris', 'Indian/Reunion'],
      elsewhere: [{ storeId: 'reunion', today: '2026-11-25' }],
    });
    expect(calendarOf([martinique, reunion], null, lateEvening).timeZone).toBe('America/Martinique');
  });

  it('changes at midnight there, also in a house that has no store yet', () => {
    expect(calendarOf([], null, new Date('2026-11-24T22:59:59Z')).today).toBe('2026-11-24');
    expect(calendarOf([], null, new Date('2026-11-24T23:00:00Z')).today).toBe('2026-11-25');
  });
});

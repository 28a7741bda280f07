import { configOf, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const tasksConfig = configOf('tasks', {
  CALENDAR_DOMAIN: z
    .string()
    .min(3)
    .default('comptoir.example')
    .describe('Right-hand side of the ids of appointments in calendars; never change it'),
  ORGANIZER_EMAIL: z
    .email()
    .default('no-reply@comptoir.example')
    .describe('Organizer of appointments of a store that has no address of its own'),
});
export type TasksConfig = ConfigOf<typeof tasksConfig>;

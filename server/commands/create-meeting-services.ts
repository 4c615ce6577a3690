import type { MeetingServices } from '../services/meetings.ts';
import { addMaterial } from './add-material.ts';
import { briefMeetings, listMeetings } from './list-meetings.ts';
import type { MeetingContext } from './meeting-context.ts';
import { meetingForm } from './meeting-form.ts';
import { moveMaterial } from './move-material.ts';
import { readMaterial } from './read-material.ts';
import { readMeeting } from './read-meeting.ts';
import { removeMaterial } from './remove-material.ts';
import { removeMeeting } from './remove-meeting.ts';
import { saveMeeting } from './save-meeting.ts';
import { createTurnstile } from './turnstile.ts';

/** Files that are in memory at once while they are checked and kept, each up to three times its 20 MB. */
const UPLOADS_AT_ONCE = 2;

/** Binds the commands on meetings, as routes use them. */
export function createMeetingServices(context: MeetingContext): MeetingServices {
  const oneOfFew = createTurnstile(UPLOADS_AT_ONCE);
  return {
    brief: (viewer, slug) => briefMeetings(context, viewer, slug),
    list: (viewer, slug) => listMeetings(context, viewer, slug),
    read: (viewer, slug, id) => readMeeting(context, viewer, slug, id),
    form: (viewer, slug, id) => meetingForm(context, viewer, slug, id),
    save: (viewer, slug, id, saved) => saveMeeting(context, viewer, slug, id, saved),
    remove: (viewer, slug, id) => removeMeeting(context, viewer, slug, id),
    addMaterial: (viewer, slug, id, receive) =>
      addMaterial({ ...context, oneOfFew }, viewer, slug, id, receive),
    moveMaterial: (viewer, slug, id, move) => moveMaterial(context, viewer, slug, id, move),
    removeMaterial: (viewer, slug, id, material) => removeMaterial(context, viewer, slug, id, material),
    readMaterial: (viewer, slug, id, material) => readMaterial(context, viewer, slug, id, material),
  };
}

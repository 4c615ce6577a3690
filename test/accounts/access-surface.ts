import type { Action } from '#shared/access/actions.ts';
import type { MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';

/** What a request or message asks for: nothing, to be signed in, or the right to an action in the strategy. */
export type Requirement = 'nothing' | 'session' | Action;

interface RouteAccess {
  /**
   * Address with `:slug` for a strategy, `:meeting` for a meeting of it, `:material` for one of its
   * materials, `:version` for a version of it, `:doomed` for a meeting that its action removes and `:revision` for one that was given back to authors.
   */
  readonly path: string;
  /** Asked by the address as a whole, its layouts included. */
  readonly page: Requirement;
  /** Asked by its own loader, which the app also calls alone; absent when it has none. */
  readonly load?: Requirement;
  /** Asked by its action, with a form that is well-formed; absent when it has none. */
  readonly act?: {
    readonly asks: Requirement;
    readonly form: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

const open = { page: 'nothing', load: 'nothing' } as const;
const leave = { ...open, act: { asks: 'nothing', form: {} } } as const;

/** Every file of app/routes; a new one fails the test until it says here what it asks for. */
export const ROUTES: Readonly<Record<string, RouteAccess>> = {
  $: { path: '/nowhere', ...open },
  _index: { path: '/', ...open },
  login: { path: '/login', ...open, act: { asks: 'nothing', form: { email: '', password: '' } } },
  logout: { path: '/logout', ...leave },
  'logout-everywhere': { path: '/logout-everywhere', ...leave },
  notices: {
    path: '/notices',
    page: 'session',
    load: 'session',
    act: { asks: 'session', form: { upTo: '0' } },
  },
  'settings.notices': {
    path: '/settings/notices',
    page: 'session',
    load: 'session',
    act: { asks: 'session', form: { mail: 'firstThenHourly' } },
  },
  'notices_.unread': { path: '/notices/unread', page: 'session', load: 'session' },
  'strategies.$slug': { path: '/strategies/:slug', page: 'readDraft', load: 'readDraft' },
  'strategies.$slug.($view)': { path: '/strategies/:slug/indicators', page: 'readDraft' },
  'strategies.$slug.activity[.]json': {
    path: '/strategies/:slug/activity.json',
    page: 'readDraft',
    load: 'readDraft',
  },
  'strategies.$slug.actuals[.]json': {
    path: '/strategies/:slug/actuals.json',
    page: 'readDraft',
    load: 'readDraft',
    act: { asks: 'enterActuals', form: { intent: 'remove', nodeId: 'nothing', fiscalYear: '2022' } },
  },
  'strategies.$slug_.audit': { path: '/strategies/:slug/audit', page: 'readAudit', load: 'readAudit' },
  'strategies.$slug.department': {
    path: '/strategies/:slug/department',
    page: 'nothing',
    act: { asks: 'assignDepartment', form: { nodeId: 'nothing', departmentId: '' } },
  },
  'strategies.$slug.visit': {
    path: '/strategies/:slug/visit',
    page: 'nothing',
    act: { asks: 'readDraft', form: {} },
  },
  'strategies.$slug.threads[.]json': {
    path: '/strategies/:slug/threads.json',
    page: 'readComments',
    load: 'readComments',
  },
  'strategies.$slug_.opinions': {
    path: '/strategies/:slug/opinions',
    page: 'readComments',
    load: 'readComments',
  },
  'revisions.$id.documents.overview[.]html': {
    path: '/revisions/:revision/documents/overview.html',
    page: 'export',
    load: 'export',
  },
  'revisions.$id.documents.changes[.]html': {
    path: '/revisions/:revision/documents/changes.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.changes[.]html': {
    path: '/strategies/:slug/documents/changes.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.indicators[.]html': {
    path: '/strategies/:slug/documents/indicators.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.outline[.]html': {
    path: '/strategies/:slug/documents/outline.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.strategy[.]html': {
    path: '/strategies/:slug/documents/strategy.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.comparison[.]html': {
    path: '/strategies/:slug/documents/comparison.html',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug_.documents.$file': {
    path: '/strategies/:slug/documents/changes.json',
    page: 'export',
    load: 'export',
  },
  'revisions.$id.documents.$file': {
    path: '/revisions/:revision/documents/overview.json',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug.documents': {
    path: '/strategies/:slug/documents',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug.templates.$name[.]json': {
    path: '/strategies/:slug/templates/indicators.json',
    page: 'export',
    load: 'export',
    act: { asks: 'editTemplates', form: { template: 'null' } },
  },
  'strategies.$slug.templates.$name.preview': {
    path: '/strategies/:slug/templates/indicators/preview',
    page: 'nothing',
    act: { asks: 'export', form: {} },
  },
  'strategies.$slug.meetings.($meeting)': {
    path: '/strategies/:slug/meetings/:meeting',
    page: 'readMeetings',
    load: 'readMeetings',
  },
  'strategies.$slug.meetings.new': {
    path: '/strategies/:slug/meetings/new',
    page: 'runMeeting',
    load: 'runMeeting',
    act: { asks: 'runMeeting', form: { intent: 'agenda.add' } },
  },
  'strategies.$slug.meetings.$meeting.edit': {
    path: '/strategies/:slug/meetings/:meeting/edit',
    page: 'runMeeting',
    load: 'runMeeting',
    act: { asks: 'runMeeting', form: { intent: 'agenda.add' } },
  },
  'strategies.$slug.meetings.$meeting.remove': {
    path: '/strategies/:slug/meetings/:doomed/remove',
    page: 'runMeeting',
    load: 'runMeeting',
    act: { asks: 'runMeeting', form: {} },
  },
  'strategies.$slug.meetings.$meeting.materials': {
    path: '/strategies/:slug/meetings/:meeting/materials',
    page: 'nothing',
    // Answered with a page, which says that there was no file.
    act: { asks: 'runMeeting', form: {}, headers: { accept: 'text/html' } },
  },
  'strategies.$slug.meetings.$meeting.materials.$material': {
    path: '/strategies/:slug/meetings/:meeting/materials/:material',
    page: 'readMeetings',
    load: 'readMeetings',
    act: { asks: 'runMeeting', form: { intent: 'up' } },
  },
  'strategies.$slug.meetings[.]json': {
    path: '/strategies/:slug/meetings.json',
    page: 'readMeetings',
    load: 'readMeetings',
  },
  'strategies.$slug.revisions.($revision)': {
    path: '/strategies/:slug/revisions/:revision',
    page: 'readDraft',
    load: 'readDraft',
  },
  'strategies.$slug.revisions[.]json': {
    path: '/strategies/:slug/revisions.json',
    page: 'readDraft',
    load: 'readDraft',
    act: { asks: 'openRevision', form: { title: '変更案' } },
  },
  'revisions.$revision[.]json': { path: '/revisions/:revision.json', page: 'readDraft', load: 'readDraft' },
  'revisions.$revision.act': {
    path: '/revisions/:revision/act',
    page: 'nothing',
    // It lies with its authors again, none of whom knocks: of all others the secretariat may write in it.
    act: { asks: 'editRevision', form: { act: '{"do":"rename","title":"変更案"}' } },
  },
  'strategies.$slug.versions.($version)': {
    path: '/strategies/:slug/versions',
    page: 'readDraft',
    load: 'readDraft',
  },
  'strategies.$slug.versions.new': {
    path: '/strategies/:slug/versions/new',
    page: 'freezeVersion',
    load: 'freezeVersion',
    act: { asks: 'freezeVersion', form: { name: '素案', kind: 'outline' } },
  },
  'strategies.$slug.versions.adopt': {
    path: '/strategies/:slug/versions/adopt',
    page: 'adopt',
    load: 'adopt',
    // Leads back to the form; what is done has its own tests.
    act: { asks: 'adopt', form: { intent: 'edit' } },
  },
  'strategies.$slug.versions.stage': {
    path: '/strategies/:slug/versions/stage',
    page: 'changeStage',
    load: 'changeStage',
    act: { asks: 'changeStage', form: { intent: 'edit' } },
  },
  'strategies.$slug.versions.$version.restore': {
    path: '/strategies/:slug/versions/:version/restore',
    page: 'openRevision',
    load: 'openRevision',
    act: { asks: 'openRevision', form: {} },
  },
  'strategies.$slug.versions.$version.snapshot[.]json': {
    path: '/strategies/:slug/versions/:version/snapshot.json',
    page: 'export',
    load: 'export',
  },
  'strategies.$slug.comparison': {
    path: '/strategies/:slug/comparison',
    page: 'readDraft',
    load: 'readDraft',
  },
  'strategies.$slug.comparison[.]json': {
    path: '/strategies/:slug/comparison.json',
    page: 'readDraft',
    load: 'readDraft',
    act: {
      asks: 'align',
      form: { comparison: '{"frameworkId":null,"currentId":null,"rows":[],"edition":0}' },
    },
  },
  'strategies.$slug.frameworks': {
    path: '/strategies/:slug/frameworks',
    page: 'align',
    load: 'align',
    act: { asks: 'align', form: { title: '国の総合戦略', edition: '' } },
  },
  'strategies.$slug.compare': {
    path: '/strategies/:slug/compare',
    page: 'readDraft',
    load: 'readDraft',
  },
  'revisions.$revision.edit': { path: '/revisions/:revision/edit', page: 'readDraft', load: 'readDraft' },
  'revisions.$revision.edit.($view)': { path: '/revisions/:revision/edit/indicators', page: 'readDraft' },
  'strategies.$slug.voting-rule': {
    path: '/strategies/:slug/voting-rule',
    page: 'readDraft',
    load: 'readDraft',
    act: {
      asks: 'screenRevision',
      form: { quorum: 'moreThanHalf', tie: 'chair', approvedLabel: '承認' },
    },
  },
  'strategies.$slug.snapshot[.]json': {
    path: '/strategies/:slug/snapshot.json',
    page: 'export',
    load: 'export',
  },
};

type SyncStep = `sync.${keyof typeof SYNC_STEP}`;
export type MessageName = Exclude<keyof typeof MESSAGE, 'sync'> | SyncStep;

/** Every message of the socket: what a client must be allowed to do to send it, or that only the server may. */
export const MESSAGES: Readonly<Record<MessageName, Action | 'serverOnly'>> = {
  'sync.step1': 'readDraft',
  'sync.step2': 'editDraft',
  'sync.update': 'editDraft',
  awareness: 'readDraft',
  queryAwareness: 'readDraft',
  auth: 'serverOnly',
  welcome: 'serverOnly',
  ack: 'serverOnly',
  comment: 'writeComments',
  commentReply: 'serverOnly',
  event: 'serverOnly',
};

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of one Y.Doc: of a strategy or, later, of a revision's fork. */
export type DocumentId = Branded<'DocumentId'>;
/** Id of a node (section, goal, measure, initiative, indicator); unique across documents. */
export type NodeId = Branded<'NodeId'>;
/** Id of a person's account. */
export type UserId = Branded<'UserId'>;
/** Id of a responsible department (担当課). */
export type DepartmentId = Branded<'DepartmentId'>;
/** Id of a thread of comments; made by the client that opens it, 36 characters. */
export type ThreadId = Branded<'ThreadId'>;
/** Id of one comment; made by the client that writes it, 36 characters. */
export type CommentId = Branded<'CommentId'>;
/** Id of a strategy's meeting (会議). */
export type MeetingId = Branded<'MeetingId'>;
/** Id of a meeting's material (資料). */
export type MaterialId = Branded<'MaterialId'>;
/** Id of a revision (変更案). */
export type RevisionId = Branded<'RevisionId'>;
/** Id of a version (版). */
export type VersionId = Branded<'VersionId'>;
/** Id of one change between two contents; the same for the same change, see shared/diff/change.ts. */
export type ChangeId = Branded<'ChangeId'>;

/** Marks a string that a boundary has already parsed as a document id. */
export const documentId = (id: string): DocumentId => id as DocumentId;
/** Marks a string that a boundary has already parsed as a node id. */
export const nodeId = (id: string): NodeId => id as NodeId;
/** Marks a string that a boundary has already parsed as a user id. */
export const userId = (id: string): UserId => id as UserId;
/** Marks a string that a boundary has already parsed as a department id. */
export const departmentId = (id: string): DepartmentId => id as DepartmentId;
/** Marks a string that a boundary has already parsed as a thread's id. */
export const threadId = (id: string): ThreadId => id as ThreadId;
/** Marks a string that a boundary has already parsed as a comment's id. */
export const commentId = (id: string): CommentId => id as CommentId;
/** Marks a string that a boundary has already parsed as a meeting's id. */
export const meetingId = (id: string): MeetingId => id as MeetingId;
/** Marks a string that a boundary has already parsed as a material's id. */
export const materialId = (id: string): MaterialId => id as MaterialId;
/** Marks a string that a boundary has already parsed as a revision's id. */
export const revisionId = (id: string): RevisionId => id as RevisionId;
/** Marks a string that a boundary has already parsed as a version's id. */
export const versionId = (id: string): VersionId => id as VersionId;
/** Marks a string that a boundary has already parsed as a change's id. */
export const changeId = (id: string): ChangeId => id as ChangeId;

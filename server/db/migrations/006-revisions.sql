-- Revisions with their deliberation, versions, actuals, and the audit log.

alter table strategies
  add column revision_number int not null default 0,
  -- VotingRule of shared/revision/model.ts; null: the usual one
  add column voting_rule jsonb;

create table revisions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  -- the fork, a Y.Doc of its own
  fork_id text not null unique references documents,
  -- 第n号, from the first submission on
  number int,
  title text not null,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'underReview', 'approved', 'returned', 'continued', 'rejected',
      'withdrawn', 'applied', 'conflicted')),
  -- 第n版
  round int not null default 1,
  -- the draft when it was forked or last taken in: Y.encodeStateAsUpdateV2, its state vector, seq of its log
  base bytea not null,
  base_vector bytea not null,
  base_seq bigint not null,
  -- RevisionTexts and RevisionOrigin of shared/revision/model.ts
  texts jsonb not null,
  origin jsonb not null,
  opened_by uuid not null references users,
  opened_role text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  -- GivenBack of shared/revision/model.ts: why it lies with its authors again; null otherwise
  given_back jsonb,
  -- number of the latest ballot, 0 before the first
  ballot int not null default 0,
  unique (document_id, number)
);
create index revisions_document on revisions (document_id, opened_at);

-- Who may edit it beside the secretariat: who opened it, and whom they share it with.
create table revision_authors (
  revision_id uuid not null references revisions on delete cascade,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  primary key (revision_id, user_id)
);

-- ChangeNote of shared/diff/change.ts, by the change's id.
create table revision_change_notes (
  revision_id uuid not null references revisions on delete cascade,
  organisation_id uuid not null references organisations,
  change_id text not null,
  category text,
  digital boolean not null default false,
  reason text not null default '',
  divergence_reason text not null default '',
  remarks text not null default '',
  changed_by uuid references users,
  changed_at timestamptz not null,
  primary key (revision_id, change_id)
);

-- How conflicts with the draft were decided: Resolution of shared/diff/conflict.ts.
create table revision_resolutions (
  revision_id uuid not null references revisions on delete cascade,
  organisation_id uuid not null references organisations,
  conflict_id text not null,
  resolution jsonb not null,
  -- what was decided about: a conflict that looks different by now is open again
  digest text not null,
  decided_by uuid not null references users,
  decided_at timestamptz not null,
  primary key (revision_id, conflict_id)
);

-- What stood in the revision when a ballot was opened, so that one sees what changed since.
create table revision_rounds (
  revision_id uuid not null references revisions on delete cascade,
  organisation_id uuid not null references organisations,
  hash text not null,
  round int not null,
  -- Change[] and ChangeNotes of shared/diff/change.ts
  changes jsonb not null,
  notes jsonb not null,
  at timestamptz not null,
  primary key (revision_id, hash)
);

create table revision_ballots (
  revision_id uuid not null references revisions on delete cascade,
  organisation_id uuid not null references organisations,
  number int not null check (number >= 1),
  round int not null,
  hash text not null,
  -- the last two were never open: taken in the room and recorded at once
  method text not null check (method in ('electronic', 'written', 'noObjection', 'showOfHands')),
  rule jsonb not null,
  opened_by uuid not null references users,
  opened_role text not null,
  opened_at timestamptz not null,
  deadline timestamptz,
  meeting_id uuid references meetings on delete set null,
  -- BallotResult of shared/revision/model.ts; null while it runs
  result jsonb,
  closed_at timestamptz check ((closed_at is null) = (result is null)),
  primary key (revision_id, number)
);

-- Frozen when the ballot was opened.
create table revision_voters (
  revision_id uuid not null,
  ballot int not null,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users,
  name text not null,
  role text not null,
  primary key (revision_id, ballot, user_id),
  foreign key (revision_id, ballot) references revision_ballots on delete cascade
);

-- Rows are only added: the latest of a person in a ballot is theirs.
create table revision_votes (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  revision_id uuid not null,
  ballot int not null,
  user_id uuid not null references users,
  role text not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  round int not null,
  hash text not null,
  recorded_by uuid references users,
  recorded_role text,
  at timestamptz not null,
  foreign key (revision_id, ballot) references revision_ballots on delete cascade
);
create index revision_votes_ballot on revision_votes (revision_id, ballot);

-- A thread may hang on a revision as a whole, or on one of its changes (ChangeId of shared/ids.ts).
alter table comment_threads
  add column revision_id uuid references revisions on delete cascade,
  add column change_id text check (change_id is null or revision_id is not null),
  alter column node_id drop not null,
  drop constraint comment_threads_target_check,
  add constraint comment_threads_target_check check (target in ('node', 'field', 'range', 'change')),
  add constraint comment_threads_place_check
    check ((node_id is null) = (target = 'change') and (revision_id is not null) = (target = 'change'));
create index comment_threads_of_revision on comment_threads (revision_id);

-- A notice is about a thread or about a revision.
alter table notices
  alter column thread_id drop not null,
  add column revision_id uuid references revisions on delete cascade,
  add constraint notices_about_check check ((thread_id is null) <> (revision_id is null)),
  drop constraint notices_kind_check,
  add constraint notices_kind_check check (
    case when revision_id is null
      then kind in ('mention', 'assigned', 'answered', 'reopened', 'hidden', 'reply', 'opened')
      else kind in ('revisionSubmitted', 'ballotOpened', 'revisionReturned', 'voteStale', 'revisionDecided',
        'revisionApplied', 'revisionConflicted')
    end);
create index notices_of_revision on notices (revision_id);

create table versions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  number int not null check (number >= 1),
  name text not null,
  kind text not null check (kind in ('working', 'outline', 'revisedOutline', 'proposal', 'adopted')),
  note text not null default '',
  -- VersionSnapshot of shared/versions/snapshot.ts, and the Y.Doc as Y.encodeStateAsUpdateV2 with its log up to seq
  snapshot jsonb not null,
  state bytea not null,
  seq bigint not null,
  -- SHA-256 of the canonical snapshot, hexadecimal
  hash text not null,
  revision_id uuid references revisions on delete set null,
  meeting_id uuid references meetings on delete set null,
  decided_by text,
  decided_on date,
  reference_number text,
  frozen_by uuid not null references users,
  frozen_role text not null,
  frozen_at timestamptz not null,
  unique (document_id, number),
  check ((kind = 'adopted') = (decided_by is not null and decided_on is not null and reference_number is not null))
);

-- What a version says stays. A revision or meeting that is gone is let go of; a version goes only with its strategy.
create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.revision_id is null or new.revision_id = old.revision_id)
      and (new.meeting_id is null or new.meeting_id = old.meeting_id)
      and (new.id, new.organisation_id, new.document_id, new.number, new.name, new.kind, new.note, new.snapshot,
        new.state, new.seq, new.hash, new.decided_by, new.decided_on, new.reference_number, new.frozen_by,
        new.frozen_role, new.frozen_at)
      is not distinct from (old.id, old.organisation_id, old.document_id, old.number, old.name, old.kind, old.note,
        old.snapshot, old.state, old.seq, old.hash, old.decided_by, old.decided_on, old.reference_number,
        old.frozen_by, old.frozen_role, old.frozen_at)
    then return new; end if;
  elsif tg_op = 'DELETE' then
    if not exists (select from strategies where document_id = old.document_id) then return old; end if;
  end if;
  raise exception 'versions are only ever added';
end $$;
create trigger versions_stay before update or delete on versions
  for each row execute function refuse_change_of_version();
create trigger versions_stay_all before truncate on versions
  for each statement execute function refuse_change_of_version();

create table actuals (
  document_id text not null references strategies on delete cascade,
  organisation_id uuid not null references organisations,
  node_id text not null,
  -- western: 2022 is 令和4年度
  fiscal_year int not null check (fiscal_year between 1868 and 2999),
  value text not null,
  status text not null check (status in ('preliminary', 'final')),
  note text not null default '',
  -- null: the sample
  entered_by uuid references users,
  entered_role text,
  entered_at timestamptz not null,
  primary key (document_id, node_id, fiscal_year)
);

alter table meeting_agenda_items
  add column revision_id uuid references revisions on delete set null;

-- Append-only, a chain per strategy. The texts lie in audit_details, so that they can be erased and the chain holds.
create table audit_entries (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  document_id text not null,
  -- from 1, gapless
  seq int not null,
  at timestamptz not null,
  user_id uuid,
  role text not null,
  meeting_id uuid,
  action text not null,
  node_id text,
  field text,
  revision_id uuid,
  version_id uuid,
  -- SHA-256 of the salted detail; of the entry before; of this entry with both
  digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  unique (document_id, seq)
);
create index audit_entries_user on audit_entries (document_id, user_id);
create index audit_entries_node on audit_entries (document_id, node_id);
create index audit_entries_revision on audit_entries (document_id, revision_id);

create table audit_details (
  entry_id bigint primary key references audit_entries,
  organisation_id uuid not null references organisations,
  -- AuditDetail of shared/audit/model.ts, and what it was salted with
  detail jsonb not null,
  salt bytea not null
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the audit log are only ever added';
end $$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function refuse_change_of_audit();
create trigger audit_entries_stay_all before truncate on audit_entries
  for each statement execute function refuse_change_of_audit();

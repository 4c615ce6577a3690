-- What changed in the model of each document, derived from its log by the projector, and who was last here when.

create table activity (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  document_id text not null references documents on delete cascade,
  -- rows of the log that the entry tells of: the first and the last, and when they were committed
  first_seq bigint not null,
  last_seq bigint not null check (last_seq >= first_seq),
  started_at timestamptz not null,
  at timestamptz not null,
  -- null: the server itself
  user_id uuid references users,
  kind text not null
    check (kind in ('created', 'added', 'binned', 'restored', 'moved', 'field', 'settings', 'text', 'unreadable')),
  -- null: the strategy itself
  node_id text,
  node_kind text check (node_kind in ('section', 'goal', 'measure', 'initiative', 'indicator')),
  -- the item's title then
  title text not null default '',
  field text,
  block_id text,
  -- at most 2,000 characters each; of longer ones an excerpt, with the whole length and a digest of the whole
  before text not null default '',
  after text not null default '',
  excerpt_from int not null default 0,
  before_length int,
  after_length int,
  before_digest text,
  after_digest text,
  -- of a move: {"from": Place, "to": Place} of shared/activity/model.ts
  places jsonb
);
create index activity_document on activity (document_id, last_seq desc, id desc);
create index activity_node on activity (document_id, node_id, last_seq desc, id desc);

-- Up to where the projector has read each document's log; compaction never goes beyond.
create table activity_cursors (
  document_id text primary key references documents on delete cascade,
  organisation_id uuid not null references organisations,
  generation int not null,
  seq bigint not null
);

-- A person's present visit to a strategy, and what they had seen at the end of the one before.
create table strategy_visits (
  document_id text not null references strategies on delete cascade,
  user_id uuid not null references users on delete cascade,
  organisation_id uuid not null references organisations,
  seen_at timestamptz not null,
  seen_seq bigint not null,
  -- null: this is the first visit
  previous_at timestamptz,
  previous_seq bigint check ((previous_seq is null) = (previous_at is null)),
  -- the note on 前回以降の変更 was put away in this visit
  dismissed boolean not null default false,
  primary key (document_id, user_id)
);

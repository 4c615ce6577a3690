-- Meetings of a strategy, and the threads of comments on it.

create table meetings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  -- 第n回
  round int not null check (round between 1 and 999),
  title text not null,
  -- the moment; people write it as a date and a time in Asia/Tokyo
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  place text not null default '',
  note text not null default '',
  created_by uuid references users,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (document_id, round)
);

create table comment_threads (
  -- made by the client that opened it
  id text primary key check (length(id) = 36),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  number int not null,
  -- strategies.comment_revision at its last change
  revision bigint not null,
  kind text not null check (kind in ('question', 'opinion', 'amendment')),
  target text not null check (target in ('node', 'field', 'range')),
  node_id text not null,
  field text check ((field is not null) = (target = 'field')),
  item_title text not null,
  quote text not null,
  -- of a range: its first block, the text around it, how alike other places of its words are, Yjs relative positions
  block_id text check ((block_id is not null) = (target = 'range')),
  before_quote text,
  after_quote text,
  rivals jsonb,
  start_position text,
  end_position text,
  meeting_id uuid references meetings on delete set null,
  assignee_id uuid references users,
  assignee_role text,
  due_meeting_id uuid references meetings on delete set null,
  outcome text
    check (outcome in ('adopted', 'partlyAdopted', 'keptAsProposed', 'futureReference', 'alreadyStated')),
  rationale text not null default '',
  resolved_at timestamptz,
  resolved_by uuid references users,
  resolved_role text,
  created_by uuid not null references users,
  created_at timestamptz not null,
  -- its only comment was deleted by its author
  removed_at timestamptz,
  unique (document_id, number)
);
create index comment_threads_revision on comment_threads (document_id, revision);

create table comments (
  id text primary key check (length(id) = 36),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  thread_id text not null references comment_threads on delete cascade,
  -- order within the thread, from 0
  position int not null,
  author_id uuid not null references users,
  author_role text not null,
  body text not null,
  -- Mention[] of shared/comments/model.ts
  mentions jsonb not null default '[]',
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  hidden_at timestamptz,
  hidden_reason text,
  unique (thread_id, position)
);

create table comment_endorsements (
  thread_id text not null references comment_threads on delete cascade,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users,
  role text not null,
  created_at timestamptz not null,
  primary key (thread_id, user_id)
);

-- What was answered to a batch, so that one that is sent again is answered the same and done once.
create table comment_batches (
  user_id uuid not null references users on delete cascade,
  id text not null check (length(id) = 36),
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  reply jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);

-- Who did what to which comment; rows are only ever added.
create table comment_log (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  document_id text not null references strategies on delete cascade,
  thread_id text not null,
  comment_id text,
  user_id uuid not null references users,
  role text not null,
  at timestamptz not null,
  -- CommentOperation's type
  what text not null,
  before text,
  after text,
  reason text
);
create index comment_log_thread on comment_log (thread_id);
create index comment_log_user on comment_log (user_id, at);

alter table strategies
  add column comment_revision bigint not null default 0,
  add column comment_number int not null default 0;

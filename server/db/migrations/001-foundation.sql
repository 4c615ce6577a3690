-- Organisations, people, roles, strategies and the log of their documents.
-- organisation_id stands on every table so that one installation can later serve several towns.

create table organisations (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  created_at timestamptz not null default now()
);

create table departments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null,
  position int not null default 0,
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);

create table users (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  -- lower case, trimmed
  email text not null unique check (email = lower(email)),
  display_name text not null,
  password_hash text not null,
  is_administrator boolean not null default false,
  is_sample boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table sessions (
  -- HMAC-SHA-256 of the cookie's token under SESSION_SECRET: a copy of this table signs nobody in
  token_hash bytea primary key,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_user on sessions (user_id);

create table sign_in_attempts (
  id bigint generated always as identity primary key,
  organisation_id uuid references organisations,
  -- 'email:<sha-256>' or 'address:<ip>'
  subject text not null,
  attempted_at timestamptz not null default now()
);
create index sign_in_attempts_subject on sign_in_attempts (subject, attempted_at);

-- One Y.Doc: of a strategy and, later, of a revision's fork.
create table documents (
  id text primary key,
  organisation_id uuid not null references organisations,
  schema_version int not null,
  -- rises with every restore or rewrite
  generation int not null default 1,
  -- seq of the last committed update; gapless and commit-ordered
  head bigint not null default 0,
  changed_at timestamptz,
  changed_by uuid references users,
  created_at timestamptz not null default now()
);

create table document_updates (
  document_id text not null references documents on delete cascade,
  organisation_id uuid not null references organisations,
  seq bigint not null,
  bytes bytea not null,
  -- null: written by the server itself (the sample, a migration)
  user_id uuid references users,
  created_at timestamptz not null default now(),
  primary key (document_id, seq)
);

create table document_snapshots (
  document_id text not null references documents on delete cascade,
  organisation_id uuid not null references organisations,
  -- the fold of all updates up to and with this seq
  seq bigint not null,
  -- Y.encodeStateAsUpdateV2
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (document_id, seq)
);

-- (document, Yjs client id) belongs to the first person who wrote with it, for good.
create table document_clients (
  document_id text not null references documents on delete cascade,
  organisation_id uuid not null references organisations,
  client_id bigint not null,
  user_id uuid references users,
  created_at timestamptz not null default now(),
  primary key (document_id, client_id)
);

create table strategies (
  document_id text primary key references documents on delete cascade,
  organisation_id uuid not null references organisations,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('strategy', 'framework')),
  stage text not null default 'drafting' check (stage in ('drafting', 'deliberation', 'adopted')),
  stage_since timestamptz not null default now(),
  direct_editing text not null default 'inMeetings'
    check (direct_editing in ('allowed', 'inMeetings', 'proposalsOnly')),
  position int not null default 0,
  created_at timestamptz not null default now()
);

create table strategy_roles (
  document_id text not null references strategies on delete cascade,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  role text not null
    check (role in ('secretariat', 'chair', 'member', 'department', 'observer', 'viewer', 'auditor')),
  department_id uuid references departments,
  created_at timestamptz not null default now(),
  primary key (document_id, user_id, role)
);
create index strategy_roles_user on strategy_roles (user_id);

-- Responsible department of a node. In Postgres, because the right to enter actuals hangs on it.
create table node_departments (
  document_id text not null references strategies on delete cascade,
  organisation_id uuid not null references organisations,
  node_id text not null,
  department_id uuid not null references departments,
  assigned_by uuid references users,
  assigned_at timestamptz not null default now(),
  primary key (document_id, node_id)
);

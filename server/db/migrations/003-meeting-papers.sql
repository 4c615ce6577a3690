-- What a meeting's record holds beside its own row: agenda, materials, who is invited.

create table meeting_agenda_items (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings on delete cascade,
  -- order, from 0; the printed number is one more
  position int not null check (position >= 0),
  title text not null check (title <> ''),
  note text not null default '',
  -- item of the strategy that it is about; may be in the bin, or gone
  node_id text,
  -- at the end of the statements that move several of them
  unique (meeting_id, position) deferrable initially deferred
);

create table meeting_materials (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  meeting_id uuid not null references meetings on delete cascade,
  -- 資料n, which also orders them; it stays when another one goes, because it is printed on paper
  number int not null check (number >= 1),
  -- NFC, without a path
  file_name text not null check (file_name <> ''),
  media_type text not null,
  -- bytes
  size int not null check (size between 1 and 20971520),
  sha256 bytea not null check (octet_length(sha256) = 32),
  added_by uuid references users,
  added_at timestamptz not null default now(),
  unique (meeting_id, number) deferrable initially deferred
);

-- The bytes in pieces, so that neither storing nor sending a file needs the whole of it at once.
create table meeting_material_parts (
  material_id uuid not null references meeting_materials on delete cascade,
  organisation_id uuid not null references organisations,
  -- order, from 0
  position int not null,
  bytes bytea not null,
  primary key (material_id, position)
);
-- Office files, PDF and pictures are compressed already.
alter table meeting_material_parts alter column bytes set storage external;

create table meeting_invitations (
  meeting_id uuid not null references meetings on delete cascade,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  -- in which the person was invited, whatever they are later
  role text not null
    check (role in ('secretariat', 'chair', 'member', 'department', 'observer', 'viewer', 'auditor')),
  primary key (meeting_id, user_id)
);

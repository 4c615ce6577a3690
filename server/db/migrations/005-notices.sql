-- Notices (お知らせ) and how people want them by mail.

create table notices (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users on delete cascade,
  document_id text not null references strategies on delete cascade,
  -- The words stay in the thread and are read from there: what is deleted or hidden later is gone here, too.
  thread_id text not null references comment_threads on delete cascade,
  -- null: about the thread as a whole
  comment_id text references comments on delete cascade,
  kind text not null check (kind in ('mention', 'assigned', 'answered', 'reopened', 'hidden', 'reply', 'opened')),
  -- who did it
  by_id uuid not null references users,
  at timestamptz not null,
  read_at timestamptz,
  -- when the mail server took the mail that tells of it
  mailed_at timestamptz,
  mail_given_up_at timestamptz
);
create index notices_of_user on notices (user_id, id);
create index notices_unread on notices (user_id) where read_at is null;
create index notices_to_mail on notices (user_id)
  where read_at is null and mailed_at is null and mail_given_up_at is null;
create index notices_of_thread on notices (thread_id);
create index notices_of_comment on notices (comment_id);

-- Only for people who have chosen; everyone else has the default.
create table notice_choices (
  user_id uuid primary key references users on delete cascade,
  organisation_id uuid not null references organisations,
  mail text not null check (mail in ('firstThenHourly', 'hourly', 'off')),
  -- what came before is not mailed: it came while mail was off
  mail_from timestamptz not null,
  changed_at timestamptz not null
);

-- One row for each person to whom mail has been tried; its lock is held while one server sends to them.
create table notice_mails (
  user_id uuid primary key references users on delete cascade,
  organisation_id uuid not null references organisations,
  mailed_at timestamptz,
  -- since the last one that was taken
  failures int not null default 0,
  retry_at timestamptz
);

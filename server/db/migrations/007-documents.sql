-- What towns decide about their documents, and what they put beside each other in 比較表.

create table document_templates (
  -- the strategy whose documents look like this
  document_id text not null references strategies on delete cascade,
  organisation_id uuid not null references organisations,
  name text not null check (name in ('comparison', 'outline', 'indicators', 'overview', 'changes', 'strategy')),
  -- DocumentTemplate of shared/documents/template.ts
  template jsonb not null,
  changed_by uuid not null references users,
  changed_at timestamptz not null,
  primary key (document_id, name)
);

create table comparisons (
  -- the next strategy
  document_id text primary key references strategies on delete cascade,
  organisation_id uuid not null references organisations,
  framework_id text references strategies on delete set null,
  current_id text references strategies on delete set null,
  -- ComparisonRow[] of shared/comparison/model.ts
  rows jsonb not null,
  edition int not null default 1,
  changed_by uuid references users,
  changed_at timestamptz not null
);

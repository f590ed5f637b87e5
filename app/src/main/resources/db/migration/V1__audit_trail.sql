-- Who did what, when, to which subject. The first to write here is the site itself: it records which editions it opened
-- with, so that for every moment one can tell which figures readers saw.
CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at timestamptz NOT NULL DEFAULT now(),
    actor       text        NOT NULL CHECK (actor <> ''),
    action      text        NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
    subject     text        NOT NULL,
    details     text        NOT NULL
);

COMMENT ON TABLE audit_entry IS 'Append only: history is never changed or removed.';

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the audit trail is append only: % is not accepted', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_entry_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

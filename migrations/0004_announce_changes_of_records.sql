-- Gateways remember answers until something changes. Texts announce themselves (change-feed.ts); a record may be changed
-- by anybody with psql, so its tables do.
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('taiyaku_change', '[]');
	RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
	record_table text;
BEGIN
	FOREACH record_table IN ARRAY ARRAY[
		'caption', 'document', 'footnote', 'footnote_statement', 'meeting', 'meeting_document', 'office',
		'organization', 'participation', 'person', 'person_name', 'place', 'statement', 'statement_topic', 'tenure',
		'term', 'topic', 'visit'
	] LOOP
		EXECUTE format(
			'CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION announce_change()', record_table);
	END LOOP;
END $$;

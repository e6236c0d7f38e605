-- TRUNCATE takes parts from records as DELETE does (0007), and says nothing of the rows, so that they are looked at first.
-- Arguments: the table of the records, and the column by which the parts belong to them.
CREATE FUNCTION touch_all_owners() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
	EXECUTE format(
		'UPDATE %I SET updated_at = now() WHERE updated_at < now() AND id IN (SELECT %I FROM %I)',
		TG_ARGV[0], TG_ARGV[1], TG_TABLE_NAME);
	RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
	part text[];
BEGIN
	FOREACH part SLICE 1 IN ARRAY ARRAY[
		['caption', 'meeting', 'meeting_id'], ['footnote', 'meeting', 'meeting_id'], ['meeting_document', 'meeting', 'meeting_id'],
		['participation', 'meeting', 'meeting_id'], ['statement', 'meeting', 'meeting_id'],
		['footnote_statement', 'statement', 'statement_id'], ['statement_topic', 'statement', 'statement_id'],
		['person_name', 'person', 'person_id'], ['tenure', 'person', 'person_id']
	] LOOP
		EXECUTE format(
			'CREATE TRIGGER touch_owner_of_truncated BEFORE TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION touch_all_owners(%L, %L)', part[1], part[2], part[3]);
	END LOOP;
END $$;

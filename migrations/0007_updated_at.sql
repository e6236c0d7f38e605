ALTER TABLE "document" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "place" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "term" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "meeting_updated_at" ON "meeting" USING btree ("updated_at","id");
--> statement-breakpoint
-- What is there is as old as its newest text, as far as that is known.
UPDATE meeting SET updated_at = t.at FROM (
	SELECT substr(namespace, 10) AS slug, max(updated_at) AS at FROM translation WHERE namespace LIKE 'meetings/%' GROUP BY 1
) AS t WHERE t.slug = meeting.slug;
--> statement-breakpoint
UPDATE statement SET updated_at = t.at FROM meeting, (
	SELECT namespace, split_part(key, '.', 2) AS number, max(updated_at) AS at FROM translation
	WHERE namespace LIKE 'meetings/%' AND key LIKE 'statements.%' GROUP BY 1, 2
) AS t WHERE meeting.id = statement.meeting_id AND t.namespace = 'meetings/' || meeting.slug AND t.number = statement.number::text;
--> statement-breakpoint
UPDATE visit SET updated_at = t.at FROM (
	SELECT substr(namespace, 8) AS slug, max(updated_at) AS at FROM translation WHERE namespace LIKE 'visits/%' GROUP BY 1
) AS t WHERE t.slug = visit.slug;
--> statement-breakpoint
DO $$
DECLARE
	kind text[];
BEGIN
	FOREACH kind SLICE 1 IN ARRAY ARRAY[
		['office', 'offices'], ['organization', 'organizations'], ['person', 'people'], ['place', 'places'], ['term', 'terms'],
		['topic', 'topics']
	] LOOP
		EXECUTE format(
			'UPDATE %I AS record SET updated_at = t.at FROM (
				SELECT split_part(key, ''.'', 1) AS slug, max(updated_at) AS at FROM translation WHERE namespace = %L GROUP BY 1
			) AS t WHERE t.slug = record.slug', kind[1], kind[2]);
	END LOOP;
END $$;
--> statement-breakpoint
-- A row that is written again as it was has not changed; one that only was given a new time has been touched.
CREATE FUNCTION keep_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF to_jsonb(NEW) - 'updated_at' IS DISTINCT FROM to_jsonb(OLD) - 'updated_at' THEN
		NEW.updated_at := now();
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
-- What a locale file last had is nobody's reading.
CREATE FUNCTION keep_text_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.updated_at := CASE
		WHEN (NEW.value, NEW.origin, NEW.state, NEW.source_url) IS DISTINCT FROM (OLD.value, OLD.origin, OLD.state, OLD.source_url)
		THEN now() ELSE OLD.updated_at END;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_updated_at BEFORE UPDATE ON translation FOR EACH ROW EXECUTE FUNCTION keep_text_updated_at();
--> statement-breakpoint
-- Arguments: the table of the records that the changed rows belong to, and the column by which they do.
CREATE FUNCTION touch_owner() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
	changed text := CASE TG_OP
		WHEN 'INSERT' THEN 'SELECT * FROM rows_after'
		WHEN 'DELETE' THEN 'SELECT * FROM rows_before'
		ELSE '(SELECT * FROM rows_before EXCEPT SELECT * FROM rows_after)
			UNION ALL (SELECT * FROM rows_after EXCEPT SELECT * FROM rows_before)'
	END;
BEGIN
	EXECUTE format(
		'UPDATE %I SET updated_at = now() WHERE updated_at < now() AND id IN (SELECT %I FROM (%s) AS changed)',
		TG_ARGV[0], TG_ARGV[1], changed);
	RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
	record_table text;
	part text[];
BEGIN
	FOREACH record_table IN ARRAY ARRAY[
		'document', 'meeting', 'office', 'organization', 'person', 'place', 'statement', 'term', 'topic', 'visit'
	] LOOP
		EXECUTE format(
			'CREATE TRIGGER keep_updated_at BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION keep_updated_at()', record_table);
	END LOOP;
	FOREACH part SLICE 1 IN ARRAY ARRAY[
		['caption', 'meeting', 'meeting_id'], ['footnote', 'meeting', 'meeting_id'], ['meeting_document', 'meeting', 'meeting_id'],
		['participation', 'meeting', 'meeting_id'], ['statement', 'meeting', 'meeting_id'],
		['footnote_statement', 'statement', 'statement_id'], ['statement_topic', 'statement', 'statement_id'],
		['person_name', 'person', 'person_id'], ['tenure', 'person', 'person_id']
	] LOOP
		EXECUTE format(
			'CREATE TRIGGER touch_owner_of_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS rows_after
			FOR EACH STATEMENT EXECUTE FUNCTION touch_owner(%L, %L)', part[1], part[2], part[3]);
		EXECUTE format(
			'CREATE TRIGGER touch_owner_of_updated AFTER UPDATE ON %I REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
			FOR EACH STATEMENT EXECUTE FUNCTION touch_owner(%L, %L)', part[1], part[2], part[3]);
		EXECUTE format(
			'CREATE TRIGGER touch_owner_of_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS rows_before
			FOR EACH STATEMENT EXECUTE FUNCTION touch_owner(%L, %L)', part[1], part[2], part[3]);
	END LOOP;
END $$;
--> statement-breakpoint
-- The records that texts belong to, by their addresses; a test holds these to those that the tables declare.
CREATE FUNCTION touch_records(namespaces text[], keys text[]) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
	kind text[];
	slugs text[];
BEGIN
	SELECT array_agg(DISTINCT substr(n, 10)) INTO slugs FROM unnest(namespaces) AS n WHERE n LIKE 'meetings/%';
	IF slugs IS NOT NULL THEN
		UPDATE meeting SET updated_at = now() WHERE updated_at < now() AND slug = ANY (slugs);
		UPDATE statement SET updated_at = now() FROM meeting, unnest(namespaces, keys) AS changed (namespace, key)
		WHERE statement.updated_at < now() AND changed.namespace LIKE 'meetings/%' AND changed.key LIKE 'statements.%'
			AND meeting.slug = substr(changed.namespace, 10) AND statement.meeting_id = meeting.id
			AND statement.number::text = split_part(changed.key, '.', 2);
	END IF;
	SELECT array_agg(DISTINCT substr(n, 8)) INTO slugs FROM unnest(namespaces) AS n WHERE n LIKE 'visits/%';
	IF slugs IS NOT NULL THEN
		UPDATE visit SET updated_at = now() WHERE updated_at < now() AND slug = ANY (slugs);
	END IF;
	FOREACH kind SLICE 1 IN ARRAY ARRAY[
		['office', 'offices'], ['organization', 'organizations'], ['person', 'people'], ['place', 'places'], ['term', 'terms'],
		['topic', 'topics']
	] LOOP
		SELECT array_agg(DISTINCT split_part(key, '.', 1)) INTO slugs
		FROM unnest(namespaces, keys) AS changed (namespace, key) WHERE namespace = kind[2];
		IF slugs IS NOT NULL THEN
			EXECUTE format('UPDATE %I SET updated_at = now() WHERE updated_at < now() AND slug = ANY ($1)', kind[1]) USING slugs;
		END IF;
	END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION touch_records_of_texts() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
	namespaces text[];
	keys text[];
BEGIN
	IF TG_OP = 'INSERT' THEN
		SELECT array_agg(namespace), array_agg(key) INTO namespaces, keys FROM texts_after WHERE value IS NOT NULL;
	ELSIF TG_OP = 'DELETE' THEN
		SELECT array_agg(namespace), array_agg(key) INTO namespaces, keys FROM texts_before WHERE value IS NOT NULL;
	ELSE
		SELECT array_agg(namespace), array_agg(key) INTO namespaces, keys FROM (
			(SELECT namespace, key, locale, value, origin, state, source_url FROM texts_before
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url FROM texts_after)
			UNION ALL
			(SELECT namespace, key, locale, value, origin, state, source_url FROM texts_after
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url FROM texts_before)
		) AS difference;
	END IF;
	IF namespaces IS NOT NULL THEN
		PERFORM touch_records(namespaces, keys);
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER touch_records_of_inserted AFTER INSERT ON translation REFERENCING NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION touch_records_of_texts();
--> statement-breakpoint
CREATE TRIGGER touch_records_of_updated AFTER UPDATE ON translation REFERENCING OLD TABLE AS texts_before NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION touch_records_of_texts();
--> statement-breakpoint
CREATE TRIGGER touch_records_of_deleted AFTER DELETE ON translation REFERENCING OLD TABLE AS texts_before
FOR EACH STATEMENT EXECUTE FUNCTION touch_records_of_texts();

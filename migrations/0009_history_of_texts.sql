-- Who changed a text, when, by which door, and from what (`text_revision`). Triggers write it, so that nothing that
-- writes to `translation` is passed over, psql included. STALE is not stored any more: a translation keeps the hash of
-- the original it was made from, and is behind where the original of today has another.
--
-- The hash of the words: Unicode form and white space at the ends (White_Space of Unicode) make no difference.
CREATE FUNCTION text_hash(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN md5(btrim(normalize(value, NFC), U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000'));
--> statement-breakpoint
CREATE TYPE "public"."text_door" AS ENUM('FILE', 'IMPORT', 'API', 'CLI', 'UPSTREAM', 'SQL');
--> statement-breakpoint
CREATE TABLE "text_revision" (
	"revision" bigint PRIMARY KEY NOT NULL,
	"namespace" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"value" text,
	"origin" text_origin NOT NULL,
	"state" text_state NOT NULL,
	"source_hash" text,
	"door" text_door NOT NULL,
	"actor" text,
	"document" text,
	"note" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "hash" text GENERATED ALWAYS AS (text_hash(value)) STORED;
--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "source_hash" text;
--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "revision" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "text_revision_address" ON "text_revision" USING btree ("namespace","key","locale","revision");
--> statement-breakpoint
DROP TRIGGER keep_updated_at ON translation;
--> statement-breakpoint
DROP FUNCTION keep_text_updated_at();
--> statement-breakpoint
-- Nothing that is read changes here.
ALTER TABLE translation DISABLE TRIGGER USER;
--> statement-breakpoint
-- What a text that is STALE today was made from, nobody knows; that it was not these words is known.
UPDATE translation AS t SET
	source_hash = CASE WHEN t.state = 'STALE' THEN '' ELSE source.hash END,
	state = CASE WHEN t.state = 'STALE' THEN 'TRANSLATED' ELSE t.state END
FROM translation AS source
WHERE t.origin <> 'ORIGINAL' AND source.origin = 'ORIGINAL' AND source.locale <> t.locale
	AND source.namespace = t.namespace AND source.key = t.key AND source.value IS NOT NULL;
--> statement-breakpoint
UPDATE translation SET state = 'TRANSLATED' WHERE state = 'STALE';
--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "stale_is_derived" CHECK ("translation"."state" <> 'STALE');
--> statement-breakpoint
CREATE SEQUENCE text_revision_number OWNED BY text_revision.revision;
--> statement-breakpoint
ALTER TABLE translation ALTER COLUMN revision SET DEFAULT nextval('text_revision_number');
--> statement-breakpoint
UPDATE translation SET revision = nextval('text_revision_number');
--> statement-breakpoint
INSERT INTO text_revision (revision, namespace, key, locale, value, origin, state, source_hash, door, note, changed_at)
SELECT revision, namespace, key, locale, value, origin, state, source_hash, 'SQL', 'before history was kept', updated_at
FROM translation WHERE value IS NOT NULL;
--> statement-breakpoint
-- The door and the rest of what a writer said of itself (texts-lock.ts).
CREATE FUNCTION text_author(OUT door text_door, OUT actor text, OUT document text, OUT note text) LANGUAGE sql STABLE
RETURN ROW(
	coalesce(nullif(current_setting('taiyaku.door', true), ''), 'SQL')::text_door,
	coalesce(nullif(current_setting('taiyaku.actor', true), ''), session_user),
	nullif(current_setting('taiyaku.document', true), ''),
	nullif(current_setting('taiyaku.note', true), ''));
--> statement-breakpoint
ALTER TABLE translation ENABLE TRIGGER USER;
--> statement-breakpoint
-- Nobody but this gives a text a number or a time: one that is written again as it was keeps both.
CREATE FUNCTION number_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.revision := OLD.revision;
	NEW.updated_at := OLD.updated_at;
	IF current_setting('taiyaku.revises', true) IS DISTINCT FROM 'on'
		AND (OLD.namespace, OLD.key, OLD.locale, OLD.value, OLD.origin, OLD.state, OLD.source_url, OLD.source_hash)
		IS DISTINCT FROM (NEW.namespace, NEW.key, NEW.locale, NEW.value, NEW.origin, NEW.state, NEW.source_url, NEW.source_hash)
	THEN
		NEW.revision := nextval('text_revision_number');
		NEW.updated_at := now();
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER number_updates BEFORE UPDATE ON translation FOR EACH ROW EXECUTE FUNCTION number_text();
--> statement-breakpoint
CREATE FUNCTION revise_texts() RETURNS trigger LANGUAGE plpgsql
-- A plan that was made for a small table is kept for a large one, and every look-up has an index.
SET enable_seqscan = off AS $$
BEGIN
	IF current_setting('taiyaku.revises', true) = 'on' THEN
		RETURN NULL;
	END IF;
	IF TG_OP <> 'INSERT' THEN
		-- What is gone, or has another address now; a row without words was gone already.
		INSERT INTO text_revision (revision, namespace, key, locale, origin, state, door, actor, document, note)
		SELECT nextval('text_revision_number'), b.namespace, b.key, b.locale, b.origin, b.state, author.*
		FROM texts_before AS b CROSS JOIN text_author() AS author
		WHERE b.value IS NOT NULL AND NOT EXISTS (
			SELECT FROM translation AS t WHERE (t.namespace, t.key, t.locale) = (b.namespace, b.key, b.locale));
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN NULL;
	END IF;

	-- Neither numbered nor announced anew.
	PERFORM set_config('taiyaku.revises', 'on', true);
	IF TG_OP = 'INSERT' THEN
		UPDATE translation AS t SET source_hash = made_from.hash
		FROM texts_after AS a CROSS JOIN LATERAL (
			-- Words that come back were made from what they were made from before; others, from the original of today.
			SELECT coalesce(
				(SELECT r.source_hash FROM text_revision AS r
				WHERE r.namespace = a.namespace AND r.key = a.key AND r.locale = a.locale AND text_hash(r.value) = a.hash
				ORDER BY r.revision DESC LIMIT 1),
				(SELECT source.hash FROM translation AS source
				WHERE source.namespace = a.namespace AND source.key = a.key AND source.locale <> a.locale
					AND source.origin = 'ORIGINAL' AND source.value IS NOT NULL
				ORDER BY source.locale LIMIT 1)) AS hash) AS made_from
		WHERE a.origin <> 'ORIGINAL' AND a.value IS NOT NULL AND a.source_hash IS NULL AND made_from.hash IS NOT NULL
			AND t.namespace = a.namespace AND t.key = a.key AND t.locale = a.locale;
	ELSE
		UPDATE translation AS t SET source_hash = made_from.hash
		FROM texts_after AS a JOIN texts_before AS b USING (namespace, key, locale) CROSS JOIN LATERAL (
			-- Words that come back were made from what they were made from before; others, from the original of today.
			SELECT coalesce(
				(SELECT r.source_hash FROM text_revision AS r
				WHERE r.namespace = a.namespace AND r.key = a.key AND r.locale = a.locale AND text_hash(r.value) = a.hash
				ORDER BY r.revision DESC LIMIT 1),
				(SELECT source.hash FROM translation AS source
				WHERE source.namespace = a.namespace AND source.key = a.key AND source.locale <> a.locale
					AND source.origin = 'ORIGINAL' AND source.value IS NOT NULL
				ORDER BY source.locale LIMIT 1)) AS hash) AS made_from
		WHERE a.origin <> 'ORIGINAL' AND a.value IS NOT NULL AND a.hash IS DISTINCT FROM b.hash
			AND a.source_hash IS NOT DISTINCT FROM b.source_hash AND made_from.hash IS DISTINCT FROM a.source_hash
			AND t.namespace = a.namespace AND t.key = a.key AND t.locale = a.locale;
	END IF;
	PERFORM set_config('taiyaku.revises', '', true);

	IF TG_OP = 'INSERT' THEN
		INSERT INTO text_revision (revision, namespace, key, locale, value, origin, state, source_hash, door, actor, document, note)
		SELECT t.revision, t.namespace, t.key, t.locale, t.value, t.origin, t.state, t.source_hash, author.*
		FROM texts_after AS a JOIN translation AS t USING (namespace, key, locale) CROSS JOIN text_author() AS author
		WHERE a.value IS NOT NULL;
	ELSE
		INSERT INTO text_revision (revision, namespace, key, locale, value, origin, state, source_hash, door, actor, document, note)
		SELECT t.revision, t.namespace, t.key, t.locale, t.value, t.origin, t.state, t.source_hash, author.*
		FROM texts_after AS a LEFT JOIN texts_before AS b USING (namespace, key, locale)
			JOIN translation AS t USING (namespace, key, locale) CROSS JOIN text_author() AS author
		WHERE a.revision IS DISTINCT FROM b.revision;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER revise_inserts AFTER INSERT ON translation REFERENCING NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION revise_texts();
--> statement-breakpoint
CREATE TRIGGER revise_updates AFTER UPDATE ON translation REFERENCING OLD TABLE AS texts_before NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION revise_texts();
--> statement-breakpoint
CREATE TRIGGER revise_deletes AFTER DELETE ON translation REFERENCING OLD TABLE AS texts_before
FOR EACH STATEMENT EXECUTE FUNCTION revise_texts();
--> statement-breakpoint
CREATE FUNCTION revise_all_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- TRUNCATE says nothing of the rows it removes, so that they are removed one by one first.
	DELETE FROM translation;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER revise_truncate BEFORE TRUNCATE ON translation
FOR EACH STATEMENT EXECUTE FUNCTION revise_all_texts();
--> statement-breakpoint
-- A text that is confirmed is served as such: as in 0005, with the hash of its original.
CREATE OR REPLACE FUNCTION announce_texts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed text[];
	namespaces text := '"*"';
BEGIN
	IF current_setting('taiyaku.announces', true) = 'on' OR current_setting('taiyaku.revises', true) = 'on' THEN
		RETURN NULL;
	ELSIF TG_OP = 'INSERT' THEN
		SELECT array_agg(DISTINCT namespace) INTO changed FROM texts_after;
	ELSIF TG_OP = 'DELETE' THEN
		SELECT array_agg(DISTINCT namespace) INTO changed FROM texts_before;
	ELSIF TG_OP = 'UPDATE' THEN
		-- What a locale file last had is nobody's reading.
		SELECT array_agg(DISTINCT namespace) INTO changed FROM (
			(SELECT namespace, key, locale, value, origin, state, source_url, source_hash FROM texts_before
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url, source_hash FROM texts_after)
			UNION ALL
			(SELECT namespace, key, locale, value, origin, state, source_url, source_hash FROM texts_after
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url, source_hash FROM texts_before)
		) AS difference;
	END IF;
	IF TG_OP IN ('INSERT', 'UPDATE', 'DELETE') THEN
		IF changed IS NULL THEN
			RETURN NULL;
		ELSIF octet_length(to_json(changed)::text) < 7000 THEN
			namespaces := to_json(changed)::text;
		END IF;
	END IF;
	PERFORM pg_notify('taiyaku_change', '{"unindexed":' || namespaces || '}');
	RETURN NULL;
END $$;
--> statement-breakpoint
-- The base of a file's next merge is what this very file had when it was last read, and each folder has files of its own
-- (file-bases.ts). The folder that this database was filled from is not known by its id yet; the first to come is taken
-- for it.
CREATE TABLE "locale_folder" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "locale_file" DROP CONSTRAINT "locale_file_locale_namespace_pk";--> statement-breakpoint
ALTER TABLE "locale_file" ALTER COLUMN "hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "locale_file" ADD COLUMN "folder" text NOT NULL DEFAULT 'first';--> statement-breakpoint
ALTER TABLE "locale_file" ALTER COLUMN "folder" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "locale_file" ADD COLUMN "texts" jsonb NOT NULL DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "locale_file" ALTER COLUMN "texts" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "locale_file" ADD COLUMN "revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "locale_file" ADD COLUMN "intended_hash" text;--> statement-breakpoint
ALTER TABLE "locale_file" ADD COLUMN "intended_texts" jsonb;--> statement-breakpoint
INSERT INTO "locale_folder" ("id") SELECT 'first' WHERE EXISTS (SELECT FROM "locale_file");--> statement-breakpoint
UPDATE "locale_file" AS f SET "revision" = (SELECT last_value FROM text_revision_number), "texts" = coalesce((
	SELECT jsonb_object_agg(t.key, t.synced_hash) FROM "translation" AS t
	WHERE t.namespace = f.namespace AND t.locale = f.locale AND t.synced_hash IS NOT NULL), '{}');--> statement-breakpoint
ALTER TABLE "locale_file" ADD CONSTRAINT "locale_file_folder_locale_namespace_pk" PRIMARY KEY("folder","locale","namespace");--> statement-breakpoint
ALTER TABLE "locale_file" ADD CONSTRAINT "locale_file_folder_locale_folder_id_fk" FOREIGN KEY ("folder") REFERENCES "public"."locale_folder"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
-- A row without words was one that its file had still to lose; the file's base has it now.
DELETE FROM "translation" WHERE "value" IS NULL;--> statement-breakpoint
ALTER TABLE "translation" DROP COLUMN "synced_hash";
--> statement-breakpoint
-- The base of an import: what the same document said last time. One that says it again changes nothing.
CREATE TABLE "published_text" (
	"document" text NOT NULL,
	"namespace" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "published_text_document_namespace_key_locale_pk" PRIMARY KEY("document","namespace","key","locale")
);

-- A text that is changed with psql is served as well, like a record (0004). Taiyaku itself says which texts it changes,
-- once a transaction (change-feed.ts), so it is passed over here; it also brings the index in step, which nobody else
-- does, so that is asked for. One statement is one call, however many rows it changes.
CREATE FUNCTION announce_texts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed text[];
	namespaces text := '"*"';
BEGIN
	IF current_setting('taiyaku.announces', true) = 'on' THEN
		RETURN NULL;
	ELSIF TG_OP = 'INSERT' THEN
		SELECT array_agg(DISTINCT namespace) INTO changed FROM texts_after;
	ELSIF TG_OP = 'DELETE' THEN
		SELECT array_agg(DISTINCT namespace) INTO changed FROM texts_before;
	ELSIF TG_OP = 'UPDATE' THEN
		-- What a locale file last had is nobody's reading.
		SELECT array_agg(DISTINCT namespace) INTO changed FROM (
			(SELECT namespace, key, locale, value, origin, state, source_url FROM texts_before
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url FROM texts_after)
			UNION ALL
			(SELECT namespace, key, locale, value, origin, state, source_url FROM texts_after
			EXCEPT SELECT namespace, key, locale, value, origin, state, source_url FROM texts_before)
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
CREATE TRIGGER announce_inserts AFTER INSERT ON translation REFERENCING NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION announce_texts();
--> statement-breakpoint
CREATE TRIGGER announce_updates AFTER UPDATE ON translation REFERENCING OLD TABLE AS texts_before NEW TABLE AS texts_after
FOR EACH STATEMENT EXECUTE FUNCTION announce_texts();
--> statement-breakpoint
CREATE TRIGGER announce_deletes AFTER DELETE ON translation REFERENCING OLD TABLE AS texts_before
FOR EACH STATEMENT EXECUTE FUNCTION announce_texts();
--> statement-breakpoint
CREATE TRIGGER announce_truncate AFTER TRUNCATE ON translation
FOR EACH STATEMENT EXECUTE FUNCTION announce_texts();
--> statement-breakpoint
CREATE FUNCTION announce_index() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	is_changed boolean := true;
BEGIN
	IF current_setting('taiyaku.announces', true) = 'on' THEN
		RETURN NULL;
	ELSIF TG_OP <> 'TRUNCATE' THEN
		SELECT EXISTS (SELECT FROM changed_rows) INTO is_changed;
	END IF;
	IF is_changed THEN
		PERFORM pg_notify('taiyaku_change', '{"unindexed":"*"}');
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER announce_inserts AFTER INSERT ON text_index REFERENCING NEW TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION announce_index();
--> statement-breakpoint
CREATE TRIGGER announce_updates AFTER UPDATE ON text_index REFERENCING NEW TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION announce_index();
--> statement-breakpoint
CREATE TRIGGER announce_deletes AFTER DELETE ON text_index REFERENCING OLD TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION announce_index();
--> statement-breakpoint
CREATE TRIGGER announce_truncate AFTER TRUNCATE ON text_index
FOR EACH STATEMENT EXECUTE FUNCTION announce_index();

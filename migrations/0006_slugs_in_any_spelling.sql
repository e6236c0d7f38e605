-- A slug is found however it is typed: without differences of case, width, kana and Latin accents, as fold-text.ts folds
-- what is searched. Lower case is that of Unicode, whatever the database was made with: of PostgreSQL itself from 17 on,
-- before that of ICU, or of the C library.
DO $migration$
DECLARE
	unicode text;
BEGIN
	SELECT collname INTO unicode FROM pg_collation
	WHERE collname IN ('pg_c_utf8', 'und-x-icu', 'C.utf8', 'default') AND collnamespace = 'pg_catalog'::regnamespace
		AND collencoding IN (-1, pg_char_to_encoding('UTF8'))
	ORDER BY array_position(ARRAY['pg_c_utf8', 'und-x-icu', 'C.utf8', 'default'], collname::text) LIMIT 1;
	EXECUTE format($function$
		CREATE FUNCTION fold_slug(slug text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN translate(
			normalize(
				regexp_replace(
					normalize(lower(normalize(slug, NFKC) COLLATE pg_catalog.%I), NFD),
					'([a-z\u00DF-\u024F])[\u0300-\u036F]+', '\1', 'g'),
				NFC),
			'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾς',
			'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞσ')
	$function$, unicode);
END $migration$;
--> statement-breakpoint
CREATE INDEX "document_folded_slug" ON "document" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "meeting_folded_slug" ON "meeting" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "office_folded_slug" ON "office" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "organization_folded_slug" ON "organization" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "person_folded_slug" ON "person" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "place_folded_slug" ON "place" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "term_folded_slug" ON "term" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "topic_folded_slug" ON "topic" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "visit_folded_slug" ON "visit" USING hash (fold_slug("slug"));--> statement-breakpoint
CREATE INDEX "translation_folded_slug" ON "translation" USING hash (fold_slug("value")) WHERE "key" = 'slug' or "key" like '%.slug';

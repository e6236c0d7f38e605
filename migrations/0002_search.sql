CREATE TABLE "text_index" (
	"namespace" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"head" text GENERATED ALWAYS AS (split_part("key", '.', 1)) STORED NOT NULL,
	"folded" text NOT NULL,
	"grams" text[] NOT NULL,
	"stems" "tsvector" GENERATED ALWAYS AS (case when "namespace" <> 'people' and ("locale" = 'en' or "locale" like 'en-%') then to_tsvector('pg_catalog.english', left("folded", 400000)) end) STORED,
	"sort_key" text collate "C" NOT NULL,
	"source_hash" text NOT NULL,
	CONSTRAINT "text_index_namespace_key_locale_pk" PRIMARY KEY("namespace","key","locale")
);
--> statement-breakpoint
CREATE INDEX "text_index_head" ON "text_index" USING btree ("namespace","head");--> statement-breakpoint
CREATE INDEX "text_index_grams" ON "text_index" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "text_index_stems" ON "text_index" USING gin ("stems");
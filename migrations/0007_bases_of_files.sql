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

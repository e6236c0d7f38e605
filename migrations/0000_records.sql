CREATE TYPE "public"."meeting_kind" AS ENUM('MULTILATERAL', 'BILATERAL', 'COURTESY_CALL', 'SPEECH', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."meeting_mode" AS ENUM('IN_PERSON', 'TELEPHONE', 'VIDEO');--> statement-breakpoint
CREATE TYPE "public"."participation_role" AS ENUM('HOST', 'CHAIR', 'DELEGATE', 'COUNTERPART', 'ATTENDEE');--> statement-breakpoint
CREATE TYPE "public"."start_precision" AS ENUM('DAY', 'HOUR', 'MINUTE');--> statement-breakpoint
CREATE TYPE "public"."organization_kind" AS ENUM('INTERNATIONAL_ORGANIZATION', 'GOVERNMENT_BODY', 'ARMED_FORCES', 'PARTNERSHIP', 'CENTRE');--> statement-breakpoint
CREATE TYPE "public"."person_name_kind" AS ENUM('LEGAL', 'OFFICIAL', 'PREFERRED', 'BIRTH', 'FORMER', 'ALIAS', 'PEN_NAME', 'MISSPELLING');--> statement-breakpoint
CREATE TYPE "public"."statement_form" AS ENUM('VERBATIM', 'REPORTED', 'SUMMARY');--> statement-breakpoint
CREATE TYPE "public"."text_origin" AS ENUM('ORIGINAL', 'OFFICIAL_TRANSLATION', 'UNOFFICIAL_TRANSLATION', 'MACHINE');--> statement-breakpoint
CREATE TYPE "public"."text_state" AS ENUM('REVIEWED', 'TRANSLATED', 'NEEDS_REVIEW', 'STALE');--> statement-breakpoint
CREATE TABLE "caption" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "caption_number" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"locale" text NOT NULL,
	"publisher" text,
	"url" text,
	"published_on" date NOT NULL,
	"hash" text,
	"body" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "meeting_document" (
	"meeting_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "meeting_document_meeting_id_document_id_pk" PRIMARY KEY("meeting_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "footnote_statement" (
	"footnote_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	CONSTRAINT "footnote_statement_footnote_id_statement_id_pk" PRIMARY KEY("footnote_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "footnote" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"mark" text NOT NULL,
	"term_id" uuid,
	CONSTRAINT "footnote_number" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"visit_id" uuid,
	"kind" "meeting_kind" NOT NULL,
	"mode" "meeting_mode" DEFAULT 'IN_PERSON' NOT NULL,
	"place_id" uuid,
	"date" date NOT NULL,
	"ends_on" date,
	"start_time" time(0),
	"start_precision" "start_precision" DEFAULT 'DAY' NOT NULL,
	"start_is_approximate" boolean DEFAULT false NOT NULL,
	"time_zone" text,
	"duration_minutes" integer,
	"duration_is_approximate" boolean DEFAULT false NOT NULL,
	CONSTRAINT "meeting_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" "participation_role" NOT NULL,
	"person_id" uuid,
	"office_id" uuid,
	"organization_id" uuid,
	"country_code" text,
	"count" integer,
	CONSTRAINT "participation_position" UNIQUE("meeting_id","position")
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"organization_id" uuid,
	"country_code" text,
	CONSTRAINT "office_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "tenure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"attested_on" date NOT NULL,
	"is_acting" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" "organization_kind" NOT NULL,
	"country_code" text,
	"member_count" integer,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "person_name" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"script" text NOT NULL,
	"kind" "person_name_kind" NOT NULL,
	"preferred_order" text,
	"source" text,
	CONSTRAINT "person_name_form" UNIQUE("person_id","locale","form")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"country_code" text,
	"name_locale" text,
	CONSTRAINT "person_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"country_code" text,
	"time_zone" text,
	CONSTRAINT "place_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"form" "statement_form" NOT NULL,
	"speaker_id" uuid NOT NULL,
	"office_id" uuid,
	CONSTRAINT "statement_number" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
CREATE TABLE "statement_topic" (
	"statement_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "statement_topic_statement_id_topic_id_pk" PRIMARY KEY("statement_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "term_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "topic_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place_id" uuid,
	CONSTRAINT "visit_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "locale_file" (
	"locale" text NOT NULL,
	"namespace" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "locale_file_locale_namespace_pk" PRIMARY KEY("locale","namespace")
);
--> statement-breakpoint
CREATE TABLE "translation" (
	"namespace" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"value" text,
	"origin" text_origin NOT NULL,
	"state" text_state NOT NULL,
	"block" text GENERATED ALWAYS AS (regexp_replace("key", '[.]?[^.]*$', '')) STORED NOT NULL,
	"synced_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "translation_namespace_key_locale_pk" PRIMARY KEY("namespace","key","locale")
);
--> statement-breakpoint
ALTER TABLE "caption" ADD CONSTRAINT "caption_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "footnote_statement" ADD CONSTRAINT "footnote_statement_footnote_id_footnote_id_fk" FOREIGN KEY ("footnote_id") REFERENCES "public"."footnote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "footnote_statement" ADD CONSTRAINT "footnote_statement_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_person_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_document_document" ON "meeting_document" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "footnote_statement_statement" ON "footnote_statement" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "meeting_order" ON "meeting" USING btree ("date","start_time","id");--> statement-breakpoint
CREATE INDEX "meeting_visit" ON "meeting" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "participation_person" ON "participation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tenure_person" ON "tenure" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_name_person" ON "person_name" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "statement_speaker" ON "statement" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "statement_topic_topic" ON "statement_topic" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "translation_block" ON "translation" USING btree ("namespace","block");
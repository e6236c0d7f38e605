-- The base of an import: what the same document said last time. One that says it again changes nothing.
CREATE TABLE "published_text" (
	"document" text NOT NULL,
	"namespace" text NOT NULL,
	"key" text NOT NULL,
	"locale" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "published_text_document_namespace_key_locale_pk" PRIMARY KEY("document","namespace","key","locale")
);

CREATE INDEX "document_order" ON "document" USING btree ("published_on","id");--> statement-breakpoint
CREATE INDEX "meeting_place" ON "meeting" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "participation_organization" ON "participation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "office_organization" ON "office" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "tenure_office" ON "tenure" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "statement_office" ON "statement" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "visit_order" ON "visit" USING btree ("starts_on","id");
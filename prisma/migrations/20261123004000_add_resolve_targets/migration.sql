-- AlterTable
ALTER TABLE "handoffs" ADD COLUMN     "resolve_seconds" INTEGER;

-- AlterTable
ALTER TABLE "rules" ADD COLUMN     "resolve_seconds" INTEGER;

-- CreateTable
CREATE TABLE "Snapshot" (
    "revision" TEXT NOT NULL PRIMARY KEY,
    "asOf" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "icons" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Exporter" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "official" BOOLEAN NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "health" TEXT NOT NULL,
    "healthReason" TEXT NOT NULL,
    "repositoryUrl" TEXT NOT NULL,
    "license" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "port" INTEGER,
    "version" TEXT,
    "releasedAt" TEXT,
    "dashboardCount" INTEGER NOT NULL,
    "firedCount" INTEGER NOT NULL,
    "successor" TEXT,
    "features" JSONB NOT NULL,
    "software" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "tags" JSONB NOT NULL,
    "logo" JSONB,
    "facts" JSONB NOT NULL,
    "release" JSONB NOT NULL,
    "guide" JSONB,
    "metricsSource" JSONB,
    "rulesFile" TEXT,
    "labResult" JSONB,
    CONSTRAINT "Exporter_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Metric" (
    "exporterSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "unit" TEXT,
    "help" TEXT,
    "requires" TEXT,

    PRIMARY KEY ("exporterSlug", "position"),
    CONSTRAINT "Metric_exporterSlug_fkey" FOREIGN KEY ("exporterSlug") REFERENCES "Exporter" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Alert" (
    "exporterSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "expr" TEXT NOT NULL,
    "for" TEXT,
    "keepFiringFor" TEXT,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "metrics" JSONB NOT NULL,
    "tests" JSONB NOT NULL,
    "field" JSONB,
    "plot" JSONB,

    PRIMARY KEY ("exporterSlug", "position"),
    CONSTRAINT "Alert_exporterSlug_fkey" FOREIGN KEY ("exporterSlug") REFERENCES "Exporter" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Metric_name_idx" ON "Metric"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Alert_name_key" ON "Alert"("name");

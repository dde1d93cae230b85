import { describe, expect, it } from "vitest";
import { hasRivalMarks, markOf } from "../../../../src/core/migrations/sql-files/marks.ts";

describe("the marks of tools in an SQL file", () => {
  it.each([
    ["-- +goose Up", "goose"],
    ["  -- +goose Up", "goose"],
    ["--migrate:up transaction:false", "dbmate"],
    ["-- migrate:upwards", null],
    ["SELECT 1; ---- create above / drop below ----", "tern"],
    ["\n\n--Liquibase formatted SQL", "liquibase"],
    ["SELECT 1;\n--liquibase formatted sql", null],
    ["-- atlas:txtar\n", "atlas"],
    ["-- Up Migration", "node-pg-migrate"],
    ["-- +migrate Up", "sql-migrate"],
    ["SELECT '-- migrate:up';", null],
    ["", null],
  ])("tell of %j that it is from %s", (text, mark) => {
    expect(markOf(text)).toBe(mark);
  });

  it.each([
    ["-- atlas:nolint\n-- +goose Up", "goose", false],
    ["-- Up migration\n-- migrate:up", "dbmate", false],
    ["-- migrate:up\n-- +goose Up", "dbmate", true],
  ])("in %j are first of all those of %s, rivals: %s", (text, mark, areRivals) => {
    expect(markOf(text)).toBe(mark);
    expect(hasRivalMarks(text)).toBe(areRivals);
  });
});

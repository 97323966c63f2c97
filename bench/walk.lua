-- Lets wrk walk through a file of paths, each used once, and report as JSON.
-- Arguments: the file, "once" or "again" (start over when the file is through), and a tag for If-None-Match or "-".
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  if args[3] ~= "-" then wrk.headers["If-None-Match"] = args[3] end
  again, position, spent, requests = args[2] == "again", 0, 0, {}
  for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", path) end
end

function request()
  position = position + 1
  if position > #requests then
    position = 1
    if not again then spent = 1 end
  end
  return requests[position]
end

function done(summary, latency, _)
  local spent = 0
  for _, thread in ipairs(threads) do spent = spent + thread:get("spent") end
  local failed = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"errors":{"connect":%d,"read":%d,"write":%d,'
      .. '"timeout":%d,"status":%d},"spent":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    failed.connect, failed.read, failed.write, failed.timeout, failed.status, spent))
end

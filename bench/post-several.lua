-- wrk script: posts several bodies in turn and counts every answer that is not as long as one of those that were checked.
-- wrk ... -s post-several.lua URL -- FILE, which holds a line for each body: the length of its answer, a tab, the body

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/json"
  requests = {}
  expected = {}
  for line in io.lines(arguments[1]) do
    local length, body = line:match("^(%d+)\t(.*)$")
    expected[tonumber(length)] = true
    table.insert(requests, wrk.format(nil, nil, nil, body))
  end
  turn = 0
  wrong = 0
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status, headers, body)
  if status ~= 200 or not expected[#body] then
    wrong = wrong + 1
  end
end

function done(summary, latency)
  local wrong_in_all = 0
  for _, thread in ipairs(threads) do
    wrong_in_all = wrong_in_all + thread:get("wrong")
  end
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"micros":%d,"wrong":%d,"failed":%d,"p50":%d,"p99":%d}\n',
    summary.requests, summary.duration, wrong_in_all,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end

import Konaplate
import StrictText

extension ClientMistake {
    /// What is wrong with method and path.
    static func path(_ request: ReceivedRequest, served: [String: ServedAPI]) -> [ClientMistake] {
        guard served[request.target] == nil else {
            return request.method == "POST"
                ? []
                : [ClientMistake(.method, "모든 API는 POST로 호출합니다.", "Every API is called with POST.")]
        }
        let path = request.target.prefix { $0 != "?" }
        if path.count < request.target.count, served[String(path)] != nil {
            return [
                ClientMistake(
                    .pathQuery, "주소에 ?를 붙이지 마세요. 값은 모두 본문의 JSON에 넣습니다.",
                    "Leave out the ? and what follows it: every value goes into the JSON of the body.")
            ]
        }
        if served[SandboxDefaults.pathPrefix + path] != nil {
            return [
                ClientMistake(
                    .pathPrefix, "경로 앞에 \(SandboxDefaults.pathPrefix)가 빠졌습니다. baseURL 뒤에 API 경로를 이어 쓰세요.",
                    "The path lacks \(SandboxDefaults.pathPrefix) at its beginning: append the API's path to the baseURL."
                )
            ]
        }
        if let unserved = UnservedAPI.at(String(path)) {
            return [ClientMistake(.pathNotServed, unserved.sentence.korean, unserved.sentence.english)]
        }
        let meant = closestMatch(to: String(path), among: served.keys)
        return [
            ClientMistake(
                .pathTypo, "그런 API가 없습니다." + (meant.map { " 비슷한 경로: \($0)" } ?? ""),
                "There is no such API." + (meant.map { " Did you mean \($0)?" } ?? ""))
        ]
    }
}

# Tries mail settings from the environment as the task emails:test of Discourse does: a session first, then a message in a
# second one. Prints one JSON object: how far it came, and class and message of what was raised.
require "json"
require "net/smtp"
require "openssl"

def smtp
  session = Net::SMTP.new(ENV.fetch("MAIL_HOST"), Integer(ENV.fetch("MAIL_PORT")))
  session.open_timeout = session.read_timeout = Integer(ENV.fetch("MAIL_PATIENCE"))
  case ENV.fetch("MAIL_SECURITY")
  when "tls" then session.enable_tls(context)
  when "starttls" then session.enable_starttls_auto(context)
  else session.disable_starttls
  end
  session
end

def context
  trust = OpenSSL::X509::Store.new
  ENV["MAIL_AUTHORITY"] ? trust.add_file(ENV["MAIL_AUTHORITY"]) : trust.set_default_paths
  OpenSSL::SSL::SSLContext.new.tap { |made| made.set_params(cert_store: trust) }
end

def sign_in
  ENV["MAIL_USER"] ? [ENV["MAIL_USER"], ENV["MAIL_PASSWORD"], :plain] : []
end

def message
  from, to = ENV.fetch("MAIL_FROM"), ENV.fetch("MAIL_TO")
  "From: #{from}\r\nTo: #{to}\r\nSubject: Test email\r\n\r\n#{"This is a test email.\r\n" * 20}"
end

reached = "session"
begin
  smtp.start("sendcheck.example", *sign_in) {}
  reached = "sending"
  smtp.start("sendcheck.example", *sign_in) do |session|
    session.send_message(message, ENV.fetch("MAIL_FROM"), ENV.fetch("MAIL_TO"))
  end
  puts JSON.generate(reached: "end", class: "", message: "")
rescue StandardError, Timeout::Error => raised
  text = raised.message.dup.force_encoding("UTF-8").scrub
  puts JSON.generate(reached: reached, class: raised.class.name, message: text)
end
